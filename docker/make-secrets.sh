#!/bin/sh
# Makes every password, address and key the containers read, each in a file of its own. What is there already stays as
# it is. Nothing is printed but the files' names.
#
#   docker/make-secrets.sh                       files go to docker/secrets, or to the folder SECRETS_DIR
set -eu
umask 077
folder=${SECRETS_DIR:-$(dirname "$0")/secrets}
. "$(dirname "$0")/give.sh"
mkdir -p "$folder"
cd "$folder"

# OWNER FILE: the content comes from standard input.
secret() {
  if [ -e "$2" ]; then
    cat >/dev/null
    return 0
  fi
  cat >"$2.new"
  mv "$2.new" "$2"
  give "$1" "$2"
  echo "made $2"
}
# 48 characters that mean nothing in an address.
password() { openssl rand -hex 24; }

password | secret "$POSTGRES_USER_ID" postgres-superuser-password
password | secret "$POSTGRES_USER_ID" owner-password
echo "postgres://kujdes_owner:$(cat owner-password)@postgres:5432/kujdes?sslmode=verify-full&sslrootcert=/run/secrets/internal-ca.crt" |
  secret "$KUJDES_USER_ID" owner-url
echo "{\"kind\": \"real\", \"current\": 1, \"versions\": {\"1\": \"$(openssl rand -base64 32)\"}}" |
  secret "$KUJDES_USER_ID" master-key.json
openssl genpkey -algorithm ed25519 | secret "$SIGNER_USER_ID" signing-key.pem

nodes='kurrentdb1:2113,kurrentdb2:2113,kurrentdb3:2113/?tls=true&tlsCAFile=/run/secrets/internal-ca.crt'
password | secret "$KURRENTDB_USER_ID" kurrentdb-admin-password
password | secret "$KURRENTDB_USER_ID" kurrentdb-ops-password
echo "kurrentdb://admin:$(cat kurrentdb-admin-password)@$nodes" | secret "$KUJDES_USER_ID" kurrentdb-admin-url
echo "kurrentdb://kujdes:$(password)@$nodes" | secret "$KUJDES_USER_ID" kurrentdb-url
secret "$SIGNER_USER_ID" signer-kurrentdb-url <kurrentdb-url
