FROM node:20.20-slim AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY storage/embedded/package.json storage/embedded/
RUN npm ci --omit=dev --ignore-scripts

FROM node:20.20-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY . .
RUN node --import tsx/esm build/run.ts
RUN mkdir /data && chown node:node /data
# Which commit this is made of: `docker build --build-arg COMMIT=$(git rev-parse --short=12 HEAD) .`
ARG COMMIT=
ENV COACH_COMMIT=$COMMIT
LABEL org.opencontainers.image.title=pro-parents-coach org.opencontainers.image.version=0.1.0 \
  org.opencontainers.image.revision=$COMMIT org.opencontainers.image.licenses=MIT
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that it hears when it is told to stop: npm would keep that to itself.
CMD ["node", "dist/coach.js", "start"]
