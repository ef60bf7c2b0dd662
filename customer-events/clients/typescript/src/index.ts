// Typed clients of both services. sales.ts and desk.ts are made from the services' openapi.yaml: npm run generate.
import createClient, { type Client } from "openapi-fetch";
import type { components as DeskComponents, paths as DeskPaths } from "./desk";
import type { components as SalesComponents, paths as SalesPaths } from "./sales";

/** What the services' requests and answers are made of, by the names of the OpenAPI documents. */
export type SalesSchemas = SalesComponents["schemas"];
export type DeskSchemas = DeskComponents["schemas"];

/** A bearer token; asked for before every request, so that one that is about to run out can be replaced. */
export type TokenSource = () => string | Promise<string>;

/** @param baseUrl as in `http://127.0.0.1:8081` */
export function salesClient(baseUrl: string, token: TokenSource): Client<SalesPaths> {
  return authorised(createClient<SalesPaths>({ baseUrl }), token);
}

/** @param baseUrl as in `http://127.0.0.1:8082` */
export function deskClient(baseUrl: string, token: TokenSource): Client<DeskPaths> {
  return authorised(createClient<DeskPaths>({ baseUrl }), token);
}

function authorised<Paths extends {}>(client: Client<Paths>, token: TokenSource): Client<Paths> {
  client.use({
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
}
