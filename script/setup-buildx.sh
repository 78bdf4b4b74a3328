# shellcheck shell=bash disable=SC2154 # tool_cache is set by script/setup.sh
# Sets up, for the long tests, the buildx plugin with a builder that is not the daemon's own: a buildkitd, which
# takes its base images from a registry. To be sourced after script/setup.sh.

# Sets GSI_TEST_BUILDX_CONFIG, a DOCKER_CONFIG folder with the plugin and that builder as the current one, and
# GSI_TEST_REMOTE_BUILDER_IMAGE, the warm builder image as that builder can reach it.
use_remote_builder() {
  local folder port=$((20000 + RANDOM % 10000))
  use_go_tool github.com/docker/buildx/cmd/buildx@v0.38.2
  use_buildkit v0.34.2
  use_command docker-registry docker-registry
  use_command runc runc
  temp_folder folder
  start_registry "$folder" "127.0.0.1:$port"
  start_buildkitd "$folder" "localhost:$port"

  export GSI_TEST_REMOTE_BUILDER_IMAGE=localhost:$port/builder:warm
  docker tag "$GSI_TEST_BUILDER_IMAGE" "$GSI_TEST_REMOTE_BUILDER_IMAGE"
  docker push -q "$GSI_TEST_REMOTE_BUILDER_IMAGE" >/dev/null
  docker image rm "$GSI_TEST_REMOTE_BUILDER_IMAGE" >/dev/null

  export GSI_TEST_BUILDX_CONFIG=$folder/docker
  mkdir -p "$GSI_TEST_BUILDX_CONFIG/cli-plugins"
  ln -s "$(command -v buildx)" "$GSI_TEST_BUILDX_CONFIG/cli-plugins/docker-buildx"
  DOCKER_CONFIG=$GSI_TEST_BUILDX_CONFIG docker buildx create --use --name remote --driver remote "unix://$folder/buildkitd.sock" >/dev/null
}

# use_buildkit <version>: buildkitd can only be compiled from a module that depends on it.
use_buildkit() {
  local folder=$tool_cache/buildkit-$1 source
  if [ ! -x "$folder/buildkitd" ]; then
    say "compiling github.com/moby/buildkit@$1 into $folder"
    temp_folder source
    (
      cd "$source"
      printf '//go:build tools\n\npackage tools\n\nimport _ "github.com/moby/buildkit/cmd/buildkitd"\n' >tools.go
      go mod init example.com/buildkit && go get "github.com/moby/buildkit@$1" && go mod tidy &&
        CGO_ENABLED=0 go build -trimpath -o "$folder/" github.com/moby/buildkit/cmd/buildkitd
    ) >&2 || fail "buildkitd $1 cannot be compiled" 'See the message above; Go needs its module proxy.'
  fi
  export PATH=$folder:$PATH
}

# start_registry <folder> <address>
start_registry() {
  say "starting a registry ($2)"
  cat >"$1/registry.yml" <<EOF
version: 0.1
log: {level: warn}
storage: {filesystem: {rootdirectory: $1/registry}}
http: {addr: $2}
EOF
  setsid docker-registry serve "$1/registry.yml" >"$1/registry.log" 2>&1 &
  at_end stop_process "$!" 'the registry'
  wait_until 20 curl -fsS "http://$2/v2/" || fail "the registry did not start; it said: $(tail -3 "$1/registry.log")" 'Run this again.'
}

# start_buildkitd <folder> <registry>
start_buildkitd() {
  say "starting buildkitd (unix://$1/buildkitd.sock)"
  cat >"$1/buildkitd.toml" <<EOF
root = "$1/buildkit"
[grpc]
  address = ["unix://$1/buildkitd.sock"]
[worker.containerd]
  enabled = false
[registry."$2"]
  http = true
EOF
  setsid buildkitd --config "$1/buildkitd.toml" >"$1/buildkitd.log" 2>&1 &
  at_end stop_process "$!" buildkitd
  wait_until 20 test -S "$1/buildkitd.sock" || fail "buildkitd did not start; it said: $(tail -3 "$1/buildkitd.log")" 'Run this again.'
}

# stop_process <pid> <name>
stop_process() {
  say "ending $2"
  kill "$1" 2>/dev/null || return 0
  wait "$1" || true
}
