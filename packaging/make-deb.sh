#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Makes a Debian package for the system that this runs on: build/tunewright_VERSION_ARCHITECTURE.deb
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"

installPackages build run
command -v dpkg-shlibdeps >/dev/null || fail "dpkg-shlibdeps is missing: install the package dpkg-dev."
build tunewright

version=$(sed -n 's/^project(Tunewright VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
architecture=$(dpkg --print-architecture)
stage=$root/build/deb
rm -rf "$stage"

# The program looks for its resources in ../share/tunewright beside its own folder, and for its modules beside itself.
home=$stage/usr/lib/tunewright
mkdir -p "$home/bin" "$home/share/tunewright" "$stage/usr/bin" "$stage/usr/share/applications" "$stage/usr/share/metainfo" \
    "$stage/usr/share/icons/hicolor/scalable/apps" "$stage/usr/share/doc/tunewright" "$stage/DEBIAN"
for file in "$root/build/release/bin/"*; do
    [ ! -f "$file" ] || install -m 755 -s "$file" "$home/bin/"
done
for folder in starters samples general; do
    [ ! -d "$root/resources/$folder" ] || cp -r "$root/resources/$folder" "$home/share/tunewright/"
done
ln -s ../lib/tunewright/bin/tunewright "$stage/usr/bin/tunewright"
cp "$root/packaging/org.tunewright.Tunewright.desktop" "$stage/usr/share/applications/"
cp "$root/packaging/org.tunewright.Tunewright.metainfo.xml" "$stage/usr/share/metainfo/"
cp "$root/resources/icons/tunewright.svg" "$stage/usr/share/icons/hicolor/scalable/apps/org.tunewright.Tunewright.svg"
cat >"$stage/usr/share/doc/tunewright/copyright" <<'END'
Tunewright, Copyright (C) 2026 The Tunewright developers
Licence: GPL-3.0-or-later; the text of version 3 is in /usr/share/common-licenses/GPL-3.
END
chmod -R u=rwX,go=rX "$stage"

# dpkg-shlibdeps wants to see a source package's control file.
mkdir -p "$root/build/deb-control/debian"
printf 'Source: tunewright\n\nPackage: tunewright\nArchitecture: any\n' >"$root/build/deb-control/debian/control"
libraries=$(cd "$root/build/deb-control" && dpkg-shlibdeps -O "$home/bin/"* 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$libraries" ] || fail "the libraries that the program needs could not be found out."
cat >"$stage/DEBIAN/control" <<END
Package: tunewright
Version: $version
Architecture: $architecture
Maintainer: The Tunewright developers <tunewright@example.org>
Installed-Size: $(du -sk "$stage/usr" | cut -f1)
Depends: $libraries, libopenblas0-pthread
Recommends: $(packages run | grep -v fonts | tr '\n' ',' | sed 's/,$//; s/,/, /g')
Section: science
Priority: optional
Description: adapt a language model to your own texts
 Tunewright fine-tunes language models on a workstation, offline and without
 programming: choose a model, gather a dataset, adapt the model, assess it and
 export it for other programs.
END
package=$root/build/tunewright_${version}_${architecture}.deb
dpkg-deb --root-owner-group --build "$stage" "$package" >/dev/null
say "made $package"
