# A thin cover over scripts/setup/run.py, which Windows calls by itself (see README.md).
# make site COMMUNE=quang-yen TODAY=2026-11-20; empty: the defaults of chuyenmuc
# (the commune chosen last; today in Vietnam). make check FILE=content/… FIX=1; make serve PORT=8001;
# make new KIND=bai.
COMMUNE ?=
TODAY ?=
FILE ?=
FIX ?=
PORT ?=
KIND ?=

# The first Python that is new enough; a name on PATH may be an old one or an empty shim.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if "$$name" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$name"; break; fi; done)
RUN = $(or $(PYTHON),$(error Cần Python 3.11 trở lên, hãy cài rồi chạy lại)) scripts/setup/run.py
OPTIONS = $(if $(COMMUNE),--commune "$(COMMUNE)") $(if $(TODAY),--today "$(TODAY)")

check: OPTIONS += $(if $(FIX),--fix) $(if $(FILE),"$(FILE)")
serve: OPTIONS += $(if $(PORT),--port "$(PORT)")

.DEFAULT_GOAL := site
.PHONY: site serve posters archive check new lint fix test exits audit setup
.PHONY: bench-build bench-posters bench-figures bench-search bench-phone bench-mutations
.PHONY: bench-inputs bench-safety fuzz

site serve posters archive check fix:
	@$(RUN) $@ $(OPTIONS)

new:
	@$(RUN) $@ $(KIND) $(OPTIONS)

lint test exits audit setup fuzz bench-build bench-posters bench-figures bench-search bench-phone bench-mutations bench-inputs bench-safety:
	@$(RUN) $@
