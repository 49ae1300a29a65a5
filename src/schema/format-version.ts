/** Of what is written. In a file of its own: who prints it needs no schema. */
export const formatVersion = '1.0'
