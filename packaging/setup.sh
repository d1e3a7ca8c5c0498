# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Sourced by run.sh and test.sh, which set `root` to the project's folder. Installs what dependencies.txt lists and configures the build.
# Set TUNEWRIGHT_SETUP=no to install nothing (on other systems, or where somebody else keeps the packages).

say() { printf '%s\n' "tunewright: $*" >&2; }

fail() {
    say "$@"
    exit 1
}

# packages SECTION...: the names below these headings of dependencies.txt, one a line.
packages() {
    for section in "$@"; do
        sed -n "/^\[$section\]/,/^\[/p" "$root/packaging/dependencies.txt" | sed 's/#.*//; /^\[/d; /^[[:space:]]*$/d; s/[[:space:]]//g'
    done
}

# Prints the Debian release that this system is, or is made from: 12, 13, …; nothing if it is another kind of system.
debianRelease() {
    [ -r /etc/os-release ] || return 0
    (
        . /etc/os-release
        case "${DEBIAN_CODENAME:-${VERSION_CODENAME:-}}" in
            bookworm) echo 12 ;;
            trixie) echo 13 ;;
            *) [ "${ID:-}" != debian ] || echo "${VERSION_ID:-14}" ;;
        esac
    )
}

# Stops with an explanation unless this is a system whose package names are known.
checkSystem() {
    release=$(debianRelease)
    if [ -z "$release" ] || ! command -v apt-get >/dev/null 2>&1; then
        name=$(. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-${ID:-}}")
        say "this script knows Debian 12 and 13 and systems made from them; this one is ${name:-unknown}."
        say "Install what packaging/dependencies.txt lists (each line says what it is for) under this system's names,"
        fail "then run the same command again with TUNEWRIGHT_SETUP=no in front of it."
    fi
    [ "$release" -ge 12 ] 2>/dev/null || fail "Debian $release is too old: libtorch and Qt 6 are in Debian 12 and later."
    [ "$release" -le 13 ] || say "Debian $release has not been tried yet; going on as on Debian 13."
}

# asRoot COMMAND...: runs it as root, through sudo where that is needed.
asRoot() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "installing packages needs root, and there is no sudo. Run this as root, then start again:"
        fail "apt-get install --no-install-recommends $missing"
    fi
}

# aptGet ARGUMENT...: apt-get that asks nothing, waits for another apt to end and tries a download again.
aptGet() {
    asRoot env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@"
}

# installPackages SECTION...: installs what is missing of these sections; touches nothing if all is there.
installPackages() {
    [ "${TUNEWRIGHT_SETUP:-yes}" != no ] || return 0
    checkSystem
    missing=
    for package in $(packages "$@"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "installing:$missing"
    aptGet update || fail "the package lists could not be fetched. Check the network and /etc/apt/sources.list."
    # Unquoted on purpose: one argument per package.
    aptGet install --yes --no-install-recommends $missing || fail "not all packages could be installed; the reason stands above."
}

# parallelJobs: how many compilers at once. A unit that includes libtorch takes up to 2 GiB.
parallelJobs() {
    cores=$(nproc 2>/dev/null || echo 1)
    room=$(awk '/^MemAvailable:/ { print int($2 / 2097152) }' /proc/meminfo 2>/dev/null)
    [ "${room:-$cores}" -ge 1 ] || room=1
    [ "${room:-$cores}" -lt "$cores" ] && echo "$room" || echo "$cores"
}

# build TARGET...: configures (quick when nothing changed) and builds the Release build in build/release.
build() {
    mkdir -p "$root/build"
    (cd "$root" && cmake --preset release >build/configure.log 2>&1) || {
        cat "$root/build/configure.log" >&2
        fail "the build could not be configured; the reason stands above."
    }
    say "building with $(parallelJobs) at once (the first time takes a while)"
    cmake --build "$root/build/release" --parallel "$(parallelJobs)" --target "$@" || fail "the build failed; the reason stands above."
}
