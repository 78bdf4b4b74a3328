# shellcheck shell=bash
# Sets up what script/demo and script/test need: npm packages, a Docker daemon, a golang builder image, tools.
# To be sourced by a script with `set -euo pipefail`. Each use_… function takes what is already there, says what
# it installs or starts, and what it started is ended when the script ends.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tool_cache=${XDG_CACHE_HOME:-$HOME/.cache}/go-scratch-image
builder_release=1.26
builder_image=

say() { printf 'setup: %s\n' "$*" >&2; }

# fail <what is wrong> <the way out>
fail() {
  printf 'setup: %s\n       %s\n' "$1" "$2" >&2
  exit 1
}

# --- what was started is ended ---------------------------------------------------------------------------

endings=()

# at_end <command…>: run when the script ends, the latest first.
at_end() { endings+=("$(printf '%q ' "$@")"); }

end_what_was_started() {
  local i
  for ((i = ${#endings[@]} - 1; i >= 0; i--)); do eval "${endings[i]}" || true; done
  endings=()
}
trap end_what_was_started EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

at_end_quietly() { at_end eval "$(printf '%q ' "$@") >/dev/null 2>&1"; }

# temp_folder <variable>: a new folder that is removed at the end.
temp_folder() {
  local temp_folder_path
  temp_folder_path=$(mktemp -d "${TMPDIR:-/tmp}/go-scratch-image.XXXXXX")
  at_end rm -rf "$temp_folder_path"
  printf -v "$1" '%s' "$temp_folder_path"
}

# wait_until <seconds> <command…>
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

# --- packages of the system ------------------------------------------------------------------------------

apt_lists_are_new=false

# as_root <command…>: fails where neither root nor sudo without a password is to be had.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# install_packages <what for> <package…>
install_packages() {
  local purpose=$1 log
  shift
  if ! command -v apt-get >/dev/null || ! as_root true 2>/dev/null; then
    fail "$purpose: not found" "Install it (on Debian and Ubuntu: apt-get install $*, or run this as root)."
  fi
  say "installing $* with apt-get ($purpose)"
  temp_folder log
  if ! $apt_lists_are_new; then
    as_root apt-get update -qq >"$log/apt" 2>&1 || fail "apt-get update failed: $(tail -3 "$log/apt")" "Check the package sources."
    apt_lists_are_new=true
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$log/apt" 2>&1 ||
    fail "apt-get install $* failed: $(tail -3 "$log/apt")" "Install these packages by hand."
}

# use_command <command> <package…>
use_command() {
  local name=$1
  shift
  command -v "$name" >/dev/null || install_packages "$name" "$@"
}

# Chromium or Chrome, for the tests of the HTML pages.
use_browser() {
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || install_packages 'a browser' chromium
}

# --- npm packages and Node -------------------------------------------------------------------------------

# Whether node_modules holds what package-lock.json names; packages for other systems may be missing.
npm_packages_are_installed() {
  (cd "$root" && node -e '
    const read = (file) => JSON.parse(require("fs").readFileSync(file, "utf8")).packages;
    const installed = read("node_modules/.package-lock.json");
    for (const [name, wanted] of Object.entries(read("package-lock.json"))) {
      if (name === "" || (wanted.optional && !installed[name])) continue;
      if (installed[name]?.version !== wanted.version) process.exit(1);
    }') 2>/dev/null
}

use_node() {
  command -v npm >/dev/null || fail 'npm: not found' 'Install Node 20 or newer (https://nodejs.org).'
  [ "$(node -p 'parseInt(process.versions.node) >= 20')" = true ] ||
    fail "Node $(node -v) is too old" 'Install Node 20 or newer (https://nodejs.org).'
  if ! npm_packages_are_installed; then
    say 'installing the npm packages of package-lock.json into node_modules'
    (cd "$root" && npm ci --no-audit --no-fund --loglevel=error) >&2 ||
      fail 'npm ci failed' 'See its message above; npm needs its registry.'
  fi
  # The Node that action.yml names comes from there, by an install script.
  "$root/node_modules/.bin/node" -v >/dev/null 2>&1 ||
    fail 'the npm package "node" has no program in it' 'Run: npm rebuild node (and npm install-scripts approve node, where npm asks for it).'
  export PATH=$root/node_modules/.bin:$PATH
}

# --- Go and the tools that it builds ---------------------------------------------------------------------

use_go() {
  command -v go >/dev/null && return
  install_packages 'go' golang-go
}

# use_go_tool <package@version>: installed once, in the user's cache, and put on PATH.
use_go_tool() {
  local name=${1%@*} folder
  name=${name##*/}
  folder=$tool_cache/$name-${1##*@}
  if [ ! -x "$folder/$name" ]; then
    use_go
    say "compiling $1 into $folder"
    CGO_ENABLED=0 GOFLAGS=-trimpath GOBIN=$folder go install "$1" >&2 ||
      fail "go install $1 failed with $(go version)" "Install Go $builder_release or newer (https://go.dev/dl) and see that it reaches its module proxy."
  fi
  export PATH=$folder:$PATH
}

# use_zizmor <version>
use_zizmor() {
  local folder=$tool_cache/zizmor-$1
  if [ ! -x "$folder/bin/zizmor" ]; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages 'python3 with venv' python3-venv
    say "installing zizmor $1 from PyPI into $folder"
    rm -rf "$folder"
    { python3 -m venv "$folder" && "$folder/bin/pip" -q install "zizmor==$1"; } >&2 ||
      fail "pip install zizmor==$1 failed" 'See its message above; pip needs its index.'
  fi
  export PATH=$folder/bin:$PATH
}

# --- a Docker daemon -------------------------------------------------------------------------------------

daemon_answers() { [ "$(timeout 20 docker version --format '{{.Server.Os}}' 2>/dev/null)" = linux ]; }

use_docker() {
  if command -v docker >/dev/null && daemon_answers; then
    say "using the Docker daemon that answers (version $(docker version --format '{{.Server.Version}}'))"
    return
  fi
  [ -z "${DOCKER_HOST:-}" ] || fail "no daemon for Linux containers answers at DOCKER_HOST=$DOCKER_HOST" 'Start it, or unset DOCKER_HOST.'
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail 'no Docker daemon for Linux containers answers, and only root on Debian or Ubuntu can have one set up here' \
      'Start Docker (https://docs.docker.com/engine/install), or run this as root on Debian or Ubuntu.'
  fi
  local package packages=()
  command -v dockerd >/dev/null || packages+=(docker.io)
  for package in iptables iproute2:ip; do
    command -v "${package##*:}" >/dev/null || packages+=("${package%%:*}")
  done
  if [ ${#packages[@]} -gt 0 ]; then
    install_packages 'a Docker daemon' "${packages[@]}"
    # Where there is a service manager, the package has started a daemon itself.
    if wait_until 3 daemon_answers; then
      say 'using the Docker daemon that the package has started; it goes on running as a service'
      return
    fi
  fi
  start_daemon
}

# A daemon with everything of its own: socket, data, network bridge. It can run beside others.
start_daemon() {
  local folder network bridge=gsi$$ pid
  temp_folder folder
  ip link add "$bridge" type bridge ||
    fail 'no network bridge can be made for a Docker daemon' 'Run this on a machine (or in a privileged container) that allows it.'
  at_end ip link delete "$bridge"
  at_end remove_rules "$bridge"
  # Two bridges with one network take each other's answers, and one may be left of a run that was killed.
  network=$(free_network) ||
    fail 'no network of 10.213.0.0/16 is free for a Docker daemon' 'Look at "ip route", and remove bridges that nothing uses.'
  ip address add "$network.1/24" dev "$bridge"
  ip link set "$bridge" up
  say "starting a Docker daemon for this run (unix://$folder/docker.sock)"
  # In a session of its own: an interrupt from the keyboard is for the script, which then ends the daemon.
  setsid dockerd --host "unix://$folder/docker.sock" --data-root "$folder/data" --exec-root "$folder/exec" \
    --pidfile "$folder/docker.pid" --bridge "$bridge" >"$folder/log" 2>&1 &
  pid=$!
  at_end stop_daemon "$pid" "$folder"
  export DOCKER_HOST=unix://$folder/docker.sock
  wait_until 60 daemon_or_its_end "$pid"
  daemon_answers || fail "dockerd did not start; it said: $(tail -5 "$folder/log")" \
    'Start Docker by hand, then run this again.'
}

# free_network: the first three numbers of a network that no route leads to.
free_network() {
  local i routes network first=$((RANDOM % 256))
  routes=$(ip -4 route)
  for ((i = 0; i < 256; i++)); do
    network=10.213.$(((first + i) % 256))
    [[ $routes == *"$network.0/24"* ]] || { echo "$network" && return; }
  done
  return 1
}

# remove_rules <bridge>: a daemon that ends leaves the rules of its bridge in the firewall.
remove_rules() {
  local table rule
  for table in filter nat; do
    iptables -t "$table" -S | grep -w -- "$1" | while read -r _ rule; do
      # shellcheck disable=SC2086 # words of a rule that iptables has printed
      iptables -t "$table" -D $rule
    done
  done
}

daemon_or_its_end() { daemon_answers || ! kill -0 "$1"; }

# stop_daemon <pid> <folder>
stop_daemon() {
  say 'ending the Docker daemon of this run'
  kill "$1" 2>/dev/null || return 0
  wait "$1" || true
  awk -v folder="$2/" 'index($2, folder) == 1 { print $2 }' /proc/mounts | sort -r | xargs -r umount || true
}

# --- the golang builder image ----------------------------------------------------------------------------

# Sets builder_image: a golang image in the daemon. Pulled where that is possible, else made from the local Go.
use_builder_image() {
  local pulled=golang:$builder_release-alpine
  if docker image inspect "$pulled" >/dev/null 2>&1; then
    builder_image=$pulled
  elif command -v go >/dev/null && docker image inspect "$(imported_image)" >/dev/null 2>&1; then
    builder_image=$(imported_image)
  elif say "pulling $pulled" && timeout 120 docker pull -q "$pulled" >/dev/null 2>&1; then
    builder_image=$pulled
  else
    say "$pulled cannot be pulled"
    use_go
    builder_image=$(imported_image)
    import_builder_image
  fi
  say "using the builder image $builder_image"
}

# The name tells what is in it, so that an older one is not taken for it.
imported_image() { echo "go-scratch-image/builder:$(go env GOVERSION)-git-ssh"; }

# As the full golang images are: Go in /usr/local/go, a shell, git and ssh, CA certificates, GOTOOLCHAIN=local.
import_builder_image() {
  local folder goroot release
  if [ ! -x /bin/busybox ] || ldd /bin/busybox >/dev/null 2>&1; then
    install_packages 'a static busybox' busybox-static
  fi
  [ -f /etc/ssl/certs/ca-certificates.crt ] || install_packages 'CA certificates' ca-certificates
  use_command git git
  use_command ssh openssh-client
  say "making the builder image $builder_image from the Go of this machine"
  temp_folder folder
  goroot=$(go env GOROOT)
  release=$(go env GOVERSION)
  mkdir -p "$folder"/{bin,usr/bin,usr/local/go,etc/ssl/certs,root,go,tmp}
  chmod 1777 "$folder/tmp"
  install_busybox "$folder"
  copy_program git "$folder"
  copy_program "$(git --exec-path)/git-remote-https" "$folder"
  copy_program ssh "$folder"
  cp -L /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"
  echo 'root:x:0:0:root:/root:/bin/sh' >"$folder/etc/passwd"
  echo 'root:x:0:' >"$folder/etc/group"
  # Debian's Go keeps its parts in several places and links to them.
  tar -C "$goroot" -h --exclude=./test --exclude=./doc --exclude=./api -cf - . | tar -C "$folder/usr/local/go" -xf -
  tar -C "$folder" --owner=0 --group=0 --numeric-owner -cf - . |
    docker import -c 'ENV PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
      -c "ENV GOLANG_VERSION=${release#go}" -c 'ENV GOTOOLCHAIN=local' -c 'ENV GOPATH=/go' -c 'WORKDIR /go' -c 'CMD ["/bin/sh"]' \
      - "$builder_image" >/dev/null
}

install_busybox() {
  local name
  cp /bin/busybox "$1/bin/"
  for name in $("$1/bin/busybox" --list); do
    [ "$name" = busybox ] || ln -s busybox "$1/bin/$name"
  done
  ln -s ../../bin/env "$1/usr/bin/env"
}

# copy_program <name or path> <folder>: with the libraries that it loads.
copy_program() {
  local file
  file=$(command -v "$1")
  { echo "$file" && ldd "$file" | grep -o '/[^ ]*'; } | xargs -I '{}' cp -L --parents '{}' "$2"
}

# Sets GSI_TEST_BUILDER_IMAGE: the builder image with git, ssh and a filled Go cache, so that a test compiles in a second.
use_warm_builder_image() {
  local id name
  use_builder_image
  id=$(docker image inspect --format '{{.Id}}' "$builder_image")
  export GSI_TEST_BUILDER_IMAGE=go-scratch-image/builder:warm-${id:7:12}
  docker image inspect "$GSI_TEST_BUILDER_IMAGE" >/dev/null 2>&1 && return
  say "compiling Go's standard library into $GSI_TEST_BUILDER_IMAGE"
  name=go-scratch-image-warm-$$
  at_end_quietly docker rm -f "$name"
  docker run --name "$name" "$builder_image" sh -ec "$warm_up" >&2 ||
    fail "the standard library cannot be compiled in $builder_image" 'See its message above.'
  docker commit -c 'CMD ["/bin/sh"]' "$name" "$GSI_TEST_BUILDER_IMAGE" >/dev/null
}

# The flags of the action; they decide which results the cache can serve.
# shellcheck disable=SC2016  # expanded in the container
warm_up='
command -v git >/dev/null && command -v ssh >/dev/null || apk add --no-cache git openssh-client
for arch in "$(go env GOARCH)" arm64 arm; do CGO_ENABLED=0 GOARCH=$arch go build -trimpath std; done'
