# shellcheck shell=bash
# Starts the packaged service with a database of its own, for the benchmark that reads this file, and
# ends it with it: $url, $service (its process), and psql and pgbench connect to its server.
PORT=${PORT:-18080}
MANAGEMENT_PORT=$((PORT + 1000))
TODO_DATA_DIR=$(mktemp -d)
TODO_WRITES_PER_SECOND=${TODO_WRITES_PER_SECOND:-1000000}
export PORT MANAGEMENT_PORT TODO_DATA_DIR TODO_WRITES_PER_SECOND
benchmarks=$(dirname "${BASH_SOURCE[0]}")
package=${PACKAGE:-$benchmarks/../target/quarkus-app} # another version, to compare
java=${JAVA_HOME:?}/bin/java
url=http://localhost:$PORT

end_service() {
  kill "$service" 2>/dev/null || true # it may be gone already
  wait "$service" || true
  rm -rf "$TODO_DATA_DIR"
}

# As in the images; MEMORY is what a container would be limited to, such as 1g.
flags=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms24m -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError)
[ -z "${MEMORY:-}" ] || flags+=("-XX:MaxRAM=$MEMORY")
"$java" "${flags[@]}" -jar "$package/quarkus-run.jar" >"$TODO_DATA_DIR/log" 2>&1 &
service=$!
trap end_service EXIT
until curl -sf -o /dev/null "$url/health"; do kill -0 "$service"; sleep 0.2; done

PGPORT=$(sed -n 4p "$TODO_DATA_DIR/postgres/postmaster.pid")
PGPASSWORD=$(cat "$TODO_DATA_DIR/postgres/todo-password")
# As the service's own connections.
PGOPTIONS='-c random_page_cost=1.1 -c jit=off -c client_min_messages=error'
export PGPORT PGPASSWORD PGOPTIONS PGHOST=127.0.0.1 PGUSER=todo PGDATABASE=postgres

# Accounts first to last with so many tasks each, and for each a session whose token is bench-<number>.
seed() { # first, last, tasks
  psql -qv ON_ERROR_STOP=1 -v first="$1" -v last="$2" -v tasks="$3" -f "$benchmarks/seed.sql"
}

# A program beside the benchmark; what it needs is among the service's own libraries.
run_java() { # program, arguments…
  "$java" --sun-misc-unsafe-memory-access=allow -cp "$package/lib/main/*" "$@"
}
