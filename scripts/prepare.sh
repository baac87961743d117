# What scripts/start and scripts/test share; both have changed into the project's folder.

# Vietnamese first, then English.
say() {
	printf '%s\n' "$1" "$2" >&2
}

# Whether the host's Node is one that Vite supports.
builds_here='const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'

# npm writes node_modules/.package-lock.json last, so an interrupted installation is made again.
install_missing() {
	local installed=node_modules/.package-lock.json
	if [ -f "$installed" ] && [ ! package-lock.json -nt "$installed" ]; then
		return
	fi
	if ! command -v npm >/dev/null; then
		say 'Chưa có npm. Cài Node.js từ bản 18 trở lên (trên Debian: apt install nodejs npm).' \
			'npm is missing. Install Node.js 18 or newer (on Debian: apt install nodejs npm).'
		exit 1
	fi
	say 'Đang cài các gói cần thiết …' 'Installing packages …'
	local install=(npm ci --no-audit --no-fund --loglevel=error)
	if ! node -e "$builds_here"; then
		# npm leaves out native parts that do not fit the Node it runs on, so it runs on the pinned one.
		local pinned
		pinned=$(node -p "require('./package.json').devDependencies.node")
		install=(npm exec --yes --loglevel=error --package="node@$pinned" -- "${install[@]}")
	fi
	"${install[@]}" >&2
}

# The command-line tools are the last thing that a build writes.
build_stale() {
	local built=build/cli/serve.js
	if [ -f "$built" ] && [ -z "$(find src static package-lock.json svelte.config.js vite.config.ts vite.cli.config.ts \
		-newer "$built" -print -quit)" ]; then
		return
	fi
	say 'Đang dựng ứng dụng …' 'Building …'
	local log
	log=$(mktemp)
	if ! npm run build >"$log" 2>&1; then
		cat "$log" >&2
		rm -f "$log"
		say 'Không dựng được ứng dụng.' 'The build failed.'
		exit 1
	fi
	rm -f "$log"
}
