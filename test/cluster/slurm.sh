#!/usr/bin/env bash
# The array script of docs/cluster.md on a Slurm of two nodes on this machine: once clean, once with a node lost on the way.
# Needs root and Debian's slurm-wlm and munge, which it installs if they are missing; everything listens on 127.0.0.1 alone and
# lives in a temporary folder. Stops what it started. `slurm.sh [inputs [items]]`: 300 inputs of up to 24 sections by default.
set -uo pipefail
source "$(dirname "$0")/common.sh"
[ "$(id -u)" -eq 0 ] || fail "needs root"
command -v slurmctld slurmd munged >/dev/null || {
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm munge >/dev/null || fail "apt-get"
}

declare -A started=()
export CLUSTER_TEST=$work

start() { # name, command…
  local name=$1
  shift
  "$@" >>"$work/$name.out" 2>&1 &
  started[$name]=$!
}

# Processes of this test that run as tasks on a node, and the step daemons above them.
on_node() {
  local environment pid
  for environment in /proc/[0-9]*/environ; do
    grep -qzx "SLURMD_NODENAME=$1" "$environment" 2>/dev/null || continue
    grep -qzx "CLUSTER_TEST=$work" "$environment" 2>/dev/null || continue
    pid=${environment#/proc/}
    pid=${pid%/environ}
    echo "$pid"
    pid=$(awk '/^PPid/ { print $2 }' "/proc/$pid/status" 2>/dev/null)
    [ "$(cat "/proc/${pid:-0}/comm" 2>/dev/null)" = slurmstepd ] && echo "$pid"
  done | sort -u
}

# Stops a task of a node that has its part half written, so that it can't end before it is killed. The parser's process number is in the name.
hold_writer() {
  local file pid
  for file in $(find parts -name '*.notice-parse-tmp'); do
    pid=${file%.notice-parse-tmp}
    pid=${pid##*.}
    grep -qzx "SLURMD_NODENAME=$1" "/proc/$pid/environ" 2>/dev/null && kill -STOP "$pid" 2>/dev/null || continue
    [ -e "$file" ] && return 0
    kill -CONT "$pid"
  done
  return 1
}
# Not before a part is done, so that there is something to keep.
half_way() { [ "$(ls parts | wc -l)" -gt 0 ] && hold_writer n2; }

stop_all() {
  scancel --me 2>/dev/null
  sleep 1
  for node in n1 n2; do kill -9 $(on_node "$node") 2>/dev/null; done
  kill "${started[@]}" 2>/dev/null
  sleep 1
  kill -9 "${started[@]}" 2>/dev/null
  cd / && { [ -n "${KEEP:-}" ] && say "kept $work" || rm -rf "$work"; }
}
trap stop_all EXIT

configure() {
  chmod 755 "$work"
  install -d -m 700 munge state
  head -c 1024 /dev/urandom >munge/key && chmod 400 munge/key
  cat >slurm.conf <<END
ClusterName=test
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=26817
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool.%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.%n.log
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SlurmdTimeout=10
ReturnToService=2
SchedulerParameters=sched_interval=2,bf_interval=2
NodeName=n1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=26818 CPUs=1 RealMemory=4000
NodeName=n2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=26819 CPUs=1 RealMemory=4000
PartitionName=all Nodes=n1,n2 Default=YES State=UP
END
  export SLURM_CONF=$work/slurm.conf
}

start_cluster() {
  start munged munged --foreground --force --key-file=munge/key --socket=munge/socket --pid-file=munge/pid --log-file=munge/log --seed-file=munge/seed
  wait_for 20 "munge" test -S munge/socket
  start slurmctld slurmctld -D
  for node in n1 n2; do start "$node" slurmd -D -N "$node"; done
  wait_for 60 "two idle nodes" eval '[ "$(sinfo -h -N -t idle | wc -l)" -eq 2 ]'
  say "two nodes"
}

wait_for() { # seconds, what, condition…
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" 2>/dev/null; do
    [ "$SECONDS" -lt "$until" ] || fail "no $what in time"
    sleep 0.3
  done
}

submit() {
  rm -rf parts && mkdir parts
  block notices.sbatch >notices.sbatch
  job=$(sbatch --parsable --array=1-$shards notices.sbatch inputs.txt $shards parts) || fail "sbatch"
}

ended() { [ -z "$(squeue -h -j "$job")" ]; }
restarts() { scontrol show job "$job" -o | grep -o 'Restarts=[1-9][0-9]*' | wc -l; }
# A requeued task waits for two minutes; a test need not.
hurry() { squeue -h -j "$job" -t PD -r -o '%i %r' | awk '$2 == "BeginTime" { print $1 }' | while read -r task; do scontrol update JobId="$task" StartTime=now; done; }
ended_in_haste() { hurry; ended; }

configure
make_inputs "${1:-300}" "${2:-24}"
single_run
start_cluster

say "array of $shards"
from=$SECONDS
submit
wait_for 300 "end" ended
say "ended after $((SECONDS - from)) s, $(restarts) tasks restarted"
check_parts

say "array of $shards, a node to be lost"
from=$SECONDS
submit
wait_for 60 "task on n2 with its part half written" half_way
kill -9 "${started[n2]}" $(on_node n2)
wait "${started[n2]}" 2>/dev/null
say "killed the daemon of n2 and its step: $(squeue -h -j "$job" -t R -o '%K on %N' | paste -sd ',')"
wait_for 120 "lost node" eval '[ -n "$(sinfo -h -N -n n2 -t down)" ]'
say "n2 is down; $(ls parts | wc -l) parts are there"
start n2 slurmd -D -N n2
wait_for 300 "end" ended_in_haste
say "ended after $((SECONDS - from)) s, $(restarts) tasks restarted"
check_parts
[ "$(restarts)" -ge 1 ] || fail "no task was restarted"
[ -z "$(find parts -name '*tmp')" ] || fail "a temporary file stayed"

say "the same command again"
stamp=$(stat -c '%n %i' parts/*)
rm parts/5.ndjson
job=$(sbatch --parsable --array=1-$shards notices.sbatch inputs.txt $shards parts)
wait_for 120 "end" ended
check_parts
[ "$(stat -c '%n %i' parts/* | grep -cFx -f - <(echo "$stamp"))" -ge $((shards - 1)) ] || fail "parts were made again"
say "passed"
