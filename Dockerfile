# syntax=docker/dockerfile:1

FROM python:3.11-slim AS build
WORKDIR /srv/claimwatch
COPY requirements/runtime.txt requirements/
# Wheels only: nothing is compiled, and nothing comes in but what the lock file names by its hash.
RUN python -m venv --without-pip /opt/claimwatch
RUN python -m pip --python /opt/claimwatch/bin/python install --no-cache-dir --disable-pip-version-check --only-binary=:all: --no-deps --require-hashes -r requirements/runtime.txt
COPY settings.py openapi.yaml LICENSE NOTICE ./
COPY verification verification
COPY tracking tracking
COPY adapters adapters
COPY service service
COPY workers workers
COPY launcher launcher
COPY models models
COPY docker docker
# The file system is read-only later.
RUN /opt/claimwatch/bin/python -m compileall -q .

FROM python:3.11-slim
COPY --from=build /opt/claimwatch /opt/claimwatch
COPY --from=build /srv/claimwatch /srv/claimwatch
WORKDIR /srv/claimwatch
ENV PATH=/opt/claimwatch/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    OMP_NUM_THREADS=1 \
    TOKENIZERS_PARALLELISM=false
USER 10001:10001
EXPOSE 8000
# For the API; compose.yaml names the others' own.
HEALTHCHECK --interval=15s --timeout=10s --start-period=20s CMD ["python", "-m", "launcher.health", "api"]
ENTRYPOINT ["docker/entrypoint"]
CMD ["api"]
