# The program and everything that it runs on, except the engines: docker-compose.yml names those.
FROM eclipse-temurin:17-jdk
ENV LANG=C.UTF-8 TZ=Asia/Shanghai XUEQING_DATA=/data
WORKDIR /xueqing
COPY . .
RUN ./mvnw -q -B -ntp package -Dmaven.test.skip=true && touch dashboard-api/target/server.classpath \
    && useradd --system --home /data xueqing && mkdir -p /data /lake && chown xueqing /data /lake
USER xueqing
ENTRYPOINT ["./xueqing"]
