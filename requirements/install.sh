#!/bin/sh
# Makes everything ready to run from a fresh clone; silent when nothing is missing.
# Usage: requirements/install.sh [always|window]   (window: also what a real screen needs)
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-always}
log=build/install.log
mkdir -p build

say() { printf '%s\n' "$*" >&2; }

# Runs a command with its output in the log, which is shown only if the command fails.
quietly() {
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
}

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

# apt-get is ours to call only as root; everyone else is told the names.
may_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt() {
    quietly apt-get update -qq || return 1
    quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

make_venv() {
    for python in python3.11 python3.12 python3.13 python3 python; do
        if fits "$python"; then
            break
        fi
        python=
    done
    if [ -z "$python" ]; then
        say "Python 3.11, 3.12 or 3.13 is needed and was not found: install one and try again."
        exit 1
    fi
    say "Making .venv with $("$python" --version)."
    # Debian keeps the part of Python that makes environments in a package of its own.
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if may_apt; then apt "$package" || true; fi
        if ! "$python" -c 'import ensurepip' 2>/dev/null; then
            if ! "$python" -m pip --version >/dev/null 2>&1; then
                say "The package $package is needed: sudo apt-get install $package"
                exit 1
            fi
            quietly "$python" -m venv --clear --without-pip .venv
            quietly "$python" -m pip --python .venv/bin/python install pip
            return
        fi
    fi
    quietly "$python" -m venv --clear .venv
}

install_packages() {
    stamp=.venv/installed
    if [ -e "$stamp" ] && [ -z "$(find requirements/base.txt requirements/dev.txt -newer "$stamp")" ]; then
        return
    fi
    say "Installing the Python packages (a minute or two the first time)."
    quietly .venv/bin/python -m pip install --require-hashes -r requirements/dev.txt
    touch "$stamp"
}

# Prints the Debian packages whose library the loader does not know.
missing_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    while read -r package library when; do
        case $package in '#'* | '') continue ;; esac
        if [ "$when" = window ] && [ "$purpose" != window ]; then continue; fi
        case $known in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
    done <requirements/system.txt
}

install_libraries() {
    if [ "$(uname -s)" != Linux ] || ! PATH="$PATH:/sbin:/usr/sbin" command -v ldconfig >/dev/null; then
        return
    fi
    missing=$(missing_libraries)
    if [ -z "$missing" ]; then return; fi
    if may_apt; then
        say "Installing the system libraries Qt needs: $missing"
        # shellcheck disable=SC2086 # a list of package names, one argument each
        if ! apt $missing; then
            say "The packages $missing could not be installed: see above, install them and try again."
            exit 1
        fi
    else
        say "Qt needs system libraries that are missing; on Debian or Ubuntu: sudo apt-get install $missing"
        exit 1
    fi
}

# The papers are set in cut fonts, made once from the full ones and again when those change.
cut_fonts() {
    cutter=reports/house/cut_fonts.py
    makers="$cutter reports/house/kept_faces.py reports/house/fonts.py"
    stamp=.venv/fonts-cut
    if [ ! -e "$cutter" ]; then return; fi
    if [ -d resources/built ] && [ -e "$stamp" ] &&
        [ -z "$(find $makers resources/fonts -newer "$stamp")" ]; then # shellcheck disable=SC2086
        return
    fi
    say "Cutting the fonts for printing."
    quietly .venv/bin/python -m reports.house.cut_fonts
    touch "$stamp"
}

if ! fits .venv/bin/python; then make_venv; fi
install_packages
install_libraries
cut_fonts
