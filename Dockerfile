# Build: a virtual environment from the hash-pinned lock, and the application into it.
FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /source
RUN python -m venv /opt/talus
COPY requirements.lock ./
RUN /opt/talus/bin/pip install --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY coach coach
COPY content content
COPY playground playground
COPY scheduler scheduler
COPY storage storage
RUN /opt/talus/bin/pip install --no-deps . && /opt/talus/bin/python -m compileall -q /opt/talus/lib

# Run: nothing but the environment; everything that is written goes to /data.
FROM python:3.13-slim
RUN useradd --uid 10001 --create-home --home-dir /home/talus --shell /usr/sbin/nologin talus \
 && install -d -o talus -g talus -m 0700 /data
COPY --from=build /opt/talus /opt/talus
USER talus
WORKDIR /home/talus
ENV PATH=/opt/talus/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    TALUS_DATA=/data TALUS_LISTEN=0.0.0.0:8081 TALUS_LOG_FORMAT=json
VOLUME /data
EXPOSE 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s --retries=3 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/health', timeout=5)"]
ENTRYPOINT ["talus"]
CMD ["run"]
