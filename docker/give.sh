# Read by make-certificates.sh and make-secrets.sh. The users inside the containers: a secret is mounted as the file it
# is, so it must belong to the one user that reads it.
PROXY_USER_ID=101
POSTGRES_USER_ID=999
KURRENTDB_USER_ID=1000
KUJDES_USER_ID=10001
SIGNER_USER_ID=10002

# OWNER FILE: readable by that user alone. Who is not root cannot give files away and is told what is left to do.
give() {
  chmod 0400 "$2"
  if [ "$(id -u)" = 0 ]; then
    chown "$1:$1" "$2"
  else
    echo "not root: chown $1:$1 $2" >&2
  fi
}
