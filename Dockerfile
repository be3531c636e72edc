# The layout that `make dist` makes, in an image that runs as nobody in particular and writes to /data only.
#   docker build -t parley .
#   docker run --read-only --tmpfs /tmp -v parley:/data -p 8080:8080 parley

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline || true
COPY . .
# The start-up cache is made by the very Java that reads it, so the image below is based on the same one.
RUN bin/dist && mv dist/parley-*/ /parley

FROM eclipse-temurin:25-jdk
# Fonts are laid out by fontconfig: invoices in Hindi, Marathi and Gujarati need it.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 parley \
    && useradd --system --uid 10001 --gid parley --home-dir /data --shell /usr/sbin/nologin parley \
    && install --directory --owner=parley --group=parley --mode=0700 /data
COPY --from=build /parley /opt/parley
USER 10001:10001
WORKDIR /data
ENV PARLEY_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s CMD ["/opt/parley/bin/health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/parley/bin/parley"]
