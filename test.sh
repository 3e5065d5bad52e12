#!/usr/bin/env bash
# Installs what the tests need and is missing, starts a PostgreSQL of its own, runs every test, ends with the plain count.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
pg_bin=''

# Debian's packages, only what is missing and only where we may install; otherwise those tests show as skipped, with the reason.
need() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fontconfig fonts-noto-cjk)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing: ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$work/apt.log" 2>&1 ||
      { echo "Could not install ${missing[*]}:"; tail -n 5 "$work/apt.log"; }
  else
    echo "Missing: ${missing[*]}. Install them to run every test."
  fi
}

as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# A private cluster in a temporary folder, reached by its socket folder only: no port to collide, nothing left behind.
start_postgresql() {
  pg_bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
  [ -n "$pg_bin" ] || { echo 'No PostgreSQL: its tests will be skipped.'; return; }
  mkdir "$work/pg"
  [ "$(id -u)" -eq 0 ] && { chmod 711 "$work"; chown postgres "$work/pg"; }
  if as_postgres "$pg_bin/initdb" -D "$work/pg/data" -A trust -U postgres -E UTF8 --locale=C >"$work/initdb.log" 2>&1 &&
    as_postgres "$pg_bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/server.log" \
      -o "-c listen_addresses='' -k $work/pg -c max_connections=200" start >/dev/null; then
    export GOVBOT_TEST_POSTGRESQL="Host=$work/pg;Username=postgres;Database=postgres"
  else
    echo 'PostgreSQL did not start: its tests will be skipped.'; tail -n 5 "$work/initdb.log"; pg_bin=''
  fi
}

stop() {
  [ -n "$pg_bin" ] && as_postgres "$pg_bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$work"
}
trap stop EXIT

need
start_postgresql

# One test project after the other: on two cores, browsers and databases side by side only slow each other down.
dotnet build GovBot.sln -c Release --nologo -v quiet -clp:ErrorsOnly || { echo '0 passed, 1 failed, 0 skipped'; exit 1; }
status=0
for project in tests/*Tests; do
  dotnet test "$project" -c Release --no-build --nologo --results-directory "$work/results" --logger "trx;LogFileName=$(basename "$project").trx" --logger 'console;verbosity=minimal' || status=1
done

sum() { local n=0 x; for x in $(grep -ho '<Counters [^>]*' "$work"/results/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'); do n=$((n + x)); done; echo "$n"; }
total=$(sum total) passed=$(sum passed) executed=$(sum executed)
failed=$((executed - passed))
[ "$(ls "$work"/results/*.trx 2>/dev/null | wc -l)" -eq "$(ls -d tests/*Tests | wc -l)" ] || { status=1; failed=$((failed + 1)); echo 'A test project ended without its results.'; }
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit $status
