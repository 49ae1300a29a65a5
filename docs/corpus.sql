-- What a corpus says, from the NDJSON that notice-parse wrote: for DuckDB 1.x, in the folder that holds parts/.
--   duckdb < corpus.sql
-- Writes corpus.csv (an office and year a row), differing.csv (declared is not counted) and failures.csv.

CREATE OR REPLACE VIEW records AS
SELECT * FROM read_json('parts/*.ndjson',
  format = 'newline_delimited',
  maximum_object_size = 67108864, -- bytes; a longer line stops the query
  columns = {
    type: 'VARCHAR',
    source: 'STRUCT(path VARCHAR)',
    error: 'STRUCT(code VARCHAR, "text" VARCHAR)',
    metadata: 'STRUCT(inspected STRUCT("text" VARCHAR), signatory STRUCT("text" VARCHAR),
                      published STRUCT("start" VARCHAR), signed STRUCT("start" VARCHAR))',
    items: 'STRUCT(id VARCHAR, status STRUCT(code VARCHAR, longTerm BOOLEAN))[]',
    claims: 'STRUCT(metric VARCHAR, value DECIMAL(18, 2), unit VARCHAR, "text" VARCHAR)[]',
    checks: 'STRUCT(metric VARCHAR, claimed DECIMAL(18, 2), counted BIGINT, verdict VARCHAR, claim INTEGER)[]'
  });

-- A notice a row. A sum that a notice states twice in the same figure counts once.
CREATE OR REPLACE VIEW notices AS
SELECT
  source.path AS path,
  coalesce(metadata.inspected."text", metadata.signatory."text") AS office,
  CAST(left(coalesce(metadata.signed."start", metadata.published."start"), 4) AS INTEGER) AS year,
  len(items) AS items,
  len(list_filter(items, lambda i: i.status.code = 'completed')) AS completed,
  len(list_filter(items, lambda i: i.status.longTerm)) AS long_term,
  len(list_filter(items, lambda i: i.status IS NULL)) AS without_status,
  list_sum(list_distinct(list_transform(
    list_filter(claims, lambda c: c.metric = 'recovered' AND c.unit = '元'), lambda c: c.value))) AS recovered_yuan,
  len(list_filter(checks, lambda c: c.verdict = 'differs')) AS differing
FROM records
WHERE type = 'notice';

-- Shares are of items that state how they stand; recovered_yuan is empty where no notice states any.
COPY (
  SELECT
    office,
    year,
    count(*) AS notices,
    sum(items) AS items,
    sum(without_status) AS without_status,
    round(sum(completed) / nullif(sum(items - without_status), 0), 3) AS completed_share,
    round(sum(long_term) / nullif(sum(items - without_status), 0), 3) AS long_term_share,
    sum(recovered_yuan) AS recovered_yuan,
    sum(differing) AS differing_checks
  FROM notices
  GROUP BY office, year
  ORDER BY office NULLS LAST, year NULLS LAST
) TO 'corpus.csv' (HEADER);

COPY (
  SELECT path, metric, claimed, counted, claims[claim + 1]."text" AS claim
  FROM (SELECT source.path AS path, claims, unnest(checks, recursive := true) FROM records WHERE type = 'notice')
  WHERE verdict = 'differs'
  ORDER BY path, claim
) TO 'differing.csv' (HEADER);

COPY (
  SELECT source.path AS path, error.code AS code, error."text" AS reason
  FROM records
  WHERE type = 'failure'
  ORDER BY code, path
) TO 'failures.csv' (HEADER);
