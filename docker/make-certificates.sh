#!/bin/sh
# Makes the certificates of the inner networks: an authority of this installation's own, and one certificate each for
# PostgreSQL and the three nodes of KurrentDB. What is there already stays as it is: to renew one, remove its .crt and
# .key and run this again. With a host name it also makes proxy.crt and proxy.key, for trying out: browsers do not know
# the authority.
#
#   docker/make-certificates.sh [HOST NAME]      files go to docker/secrets, or to the folder SECRETS_DIR
set -eu
umask 077
folder=${SECRETS_DIR:-$(dirname "$0")/secrets}
. "$(dirname "$0")/give.sh"
mkdir -p "$folder"
cd "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -e internal-ca.crt ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/O=Kujdes/CN=Kujdes internal authority' \
    -addext 'basicConstraints=critical,CA:true,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout internal-ca.key -out internal-ca.crt 2>"$work/words" || { cat "$work/words" >&2; exit 1; }
  chmod 0444 internal-ca.crt
  chmod 0400 internal-ca.key
fi

# NAME OWNER COMMON-NAME SUBJECT-ALTERNATIVE-NAMES
certificate() {
  [ ! -e "$1.crt" ] || return 0
  {
    echo 'basicConstraints=critical,CA:false'
    echo 'keyUsage=critical,digitalSignature,keyEncipherment'
    # A node of KurrentDB shows the same certificate when it calls another node.
    echo 'extendedKeyUsage=serverAuth,clientAuth'
    echo "subjectAltName=$4"
  } >"$work/extensions"
  {
    openssl req -new -newkey rsa:2048 -nodes -subj "/O=Kujdes/CN=$3" -keyout "$1.key" -out "$work/request" &&
      openssl x509 -req -in "$work/request" -CA internal-ca.crt -CAkey internal-ca.key -days 825 \
        -set_serial "0x$(openssl rand -hex 16)" -extfile "$work/extensions" -out "$work/certificate"
  } 2>"$work/words" || { cat "$work/words" >&2; exit 1; }
  mv "$work/certificate" "$1.crt"
  give "$2" "$1.key"
  chmod 0444 "$1.crt"
  echo "made $1.crt and $1.key"
}

certificate postgres "$POSTGRES_USER_ID" postgres 'DNS:postgres,DNS:localhost'
# The nodes know each other by the common name, which must be the same in all three.
for node in kurrentdb1 kurrentdb2 kurrentdb3; do
  certificate "$node" "$KURRENTDB_USER_ID" kurrentdb-node "DNS:$node,DNS:localhost"
done
[ $# -eq 0 ] || certificate proxy "$PROXY_USER_ID" "$1" "DNS:$1"
