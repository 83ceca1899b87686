# syntax=docker/dockerfile:1
# ChannelWatch in a container: no root, no shell work at start, all state in /data.
#   docker build -t channelwatch .
#   docker run -p 127.0.0.1:8377:8377 -v channelwatch-data:/data channelwatch
# .ci/run carries out the build stage's COPY and RUN lines without a container engine and starts the result.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY config ./config
COPY src ./src
RUN dotnet restore src/ChannelWatch.Host --locked-mode
RUN dotnet publish src/ChannelWatch.Host -c Release -p:UseAppHost=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app
COPY --from=build /app ./
COPY ops/container-health.sh ./
# $APP_UID is the unprivileged user the base image brings (1654). A volume takes over the owner of the folder it is laid on.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
# The base image sets ASPNETCORE_HTTP_PORTS=8080; --urls below is the only word on where the pages listen.
ENV ASPNETCORE_HTTP_PORTS="" DOTNET_EnableDiagnostics=0
EXPOSE 8377
# The base image has neither curl nor wget; the script asks /health/ready through bash alone.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["bash", "/app/container-health.sh", "8377"]
ENTRYPOINT ["dotnet", "/app/channelwatch.dll"]
CMD ["run", "--data", "/data", "--urls", "http://0.0.0.0:8377"]
