# Builds Throughline and puts its one file on a Java 17 runtime.
#   docker build -t throughline .
#   docker run -p 8080:8080 -v throughline:/data throughline
# The link that sets it up, or opens the demo, is in the output of the container.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home throughline
COPY --from=build /build/target/throughline.jar /opt/throughline/throughline.jar

USER throughline
WORKDIR /data
VOLUME /data
ENV THROUGHLINE_DATA_DIRECTORY=/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
    CMD curl -fsS "http://127.0.0.1:${THROUGHLINE_PORT:-8080}/health/ready" || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/throughline/throughline.jar"]
