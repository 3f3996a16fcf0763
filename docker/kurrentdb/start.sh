#!/bin/sh
# The server takes its first two passwords from the environment only; they come from files, so that neither the compose
# file nor the container's description holds them. After the first start they are not looked at any more.
set -eu
KURRENTDB_DEFAULT_ADMIN_PASSWORD=$(cat /run/secrets/kurrentdb-admin-password)
KURRENTDB_DEFAULT_OPS_PASSWORD=$(cat /run/secrets/kurrentdb-ops-password)
[ -n "$KURRENTDB_DEFAULT_ADMIN_PASSWORD" ] && [ -n "$KURRENTDB_DEFAULT_OPS_PASSWORD" ]
export KURRENTDB_DEFAULT_ADMIN_PASSWORD KURRENTDB_DEFAULT_OPS_PASSWORD
exec /opt/kurrentdb/KurrentDB
