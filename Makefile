# Everything a newcomer needs: `make run` opens the dashboard, `make test` checks all of it.
# Both install what is missing (Debian packages, with sudo where you are not root) and say so.

FOLDER ?= seeds
PREFIX ?= /usr/local
DESTDIR ?=
SECONDS ?= 600

SWIFT_BUILD := swift build --configuration release
RELEASE := .build/release/sitrep
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

BUILD_PACKAGES := git libncurses-dev libsqlite3-dev libxml2-dev libicu-dev liblzma-dev zlib1g-dev
TEST_PACKAGES := $(BUILD_PACKAGES) ncurses-base ncurses-term tmux openssh-server openssh-client \
  curl poppler-utils

MANUAL := Sources/sitrep/sitrep.1
BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share

.DEFAULT_GOAL := help
.PHONY: help run test lint bench archive fuzz lexicon build install clean toolchain build-packages test-packages

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

run: build ## build and open the dashboard on seeds (FOLDER=… for another folder)
	@exec $(RELEASE) "$(FOLDER)"

test: test-packages lint build ## lint, then every test, the end-to-end ones included
	SITREP="$(CURDIR)/$(RELEASE)" swift test

lint: toolchain ## formatting, arrows between modules, length of files
	swift format lint --strict --recursive Sources Tests
	Tests/lint

bench: toolchain build-packages ## speed of every stage over a made-up corpus (CORPUS=… for your own)
	$(SWIFT_BUILD) --product benchmark
	@.build/release/benchmark --seeds seeds $(if $(CORPUS),"$(CORPUS)") | expand -t 28,40
	@! perf stat -e instructions:u true 2>&1 | grep -q '[0-9] *instructions' || \
	  perf stat -e instructions:u .build/release/benchmark --rounds 1 2>&1 >/dev/null | grep instructions

archive: toolchain build-packages ## what folders of 100 to 10,000 reports cost to open and to read again (CORPUS=… for your own)
	$(SWIFT_BUILD) --product benchmark
	@.build/release/benchmark --archive 10000 $(if $(CORPUS),"$(CORPUS)") | expand -t 10,18,32,40,48,60,70,82,92,104

fuzz: toolchain build-packages ## look for documents that break the reading (SECONDS=600, CORPUS=… to start from)
	$(SWIFT_BUILD) --product fuzz
	.build/release/fuzz --seconds $(SECONDS) "$(or $(CORPUS),seeds)"

lexicon: toolchain build-packages ## lay the word lists of names out anew, after one of them has changed
	swift run lay-out-lexicon Sources/CLexicon/models/tables.bin

build: toolchain build-packages
	$(SWIFT_BUILD) --product sitrep

install: build ## put the program, its manual and its completions under PREFIX (/usr/local)
	install -D -m 755 $(RELEASE) "$(BIN)/sitrep"
	if [ -f $(MANUAL) ]; then install -D -m 644 $(MANUAL) "$(SHARE)/man/man1/sitrep.1"; fi
	install -d "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	  "$(SHARE)/fish/vendor_completions.d"
	$(RELEASE) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/sitrep"
	$(RELEASE) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_sitrep"
	$(RELEASE) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/sitrep.fish"

clean: ## forget every build
	rm -rf .build

toolchain:
	@command -v swift >/dev/null || { \
	  echo "sitrep is built with Swift 6.2 or later, and there is no swift here: see https://www.swift.org/install." >&2; \
	  exit 1; }

build-packages:
	@$(call install_missing,$(BUILD_PACKAGES))

test-packages:
	@$(call install_missing,$(TEST_PACKAGES))

# Installs those of the Debian packages $(1) that are not there; elsewhere it says what to look for.
define install_missing
if ! command -v dpkg-query >/dev/null; then \
  echo "Not Debian: make sure these, or what they are called here, are installed: $(1)" >&2; \
else \
  missing=; \
  for package in $(1); do \
    dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed \
      || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    echo "Installing$$missing"; \
    $(SUDO) apt-get update -qq && \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
  fi; \
fi
endef
