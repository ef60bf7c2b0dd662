// A partner's first hour: register a receiver, have it tested, read how that went, then look whether anything is missing.
import { salesClient, type SalesSchemas, type TokenSource } from "../src/index";

/** @param receiver the URL that deliveries are to arrive at */
export async function firstHour(service: string, token: TokenSource, receiver: string): Promise<string> {
  const sales = salesClient(service, token);

  const registered = await sales.POST("/v1/webhooks/endpoints", {
    body: { url: receiver, event_types: ["tandem.sales.*"], description: "our first receiver" },
  });
  const { id, secret } = got(registered);
  if (!id || !secret) throw new Error("the secret is shown once, in the first answer");

  const tested = await sales.POST("/v1/webhooks/endpoints/{endpoint}/test", { params: { path: { endpoint: id } } });
  console.log(`the test is ${got(tested).state}`);

  const listed = await sales.GET("/v1/webhooks/endpoints/{endpoint}/deliveries", {
    params: { path: { endpoint: id }, query: { limit: 20 } },
  });
  for (const delivery of got(listed).items ?? []) console.log(summary(delivery));

  const [from, to] = [day(-1), day(1)];
  const counted = await sales.GET("/v1/journal/counts", { params: { query: { from, to } } });
  console.log("compare with what arrived:", got(counted));
  return secret; // for `new Webhook(secret)` of standardwebhooks, in the receiver
}

function summary({ type, state, attempts }: SalesSchemas["DeliveryView"]): string {
  return `${type} is ${state} after ${attempts} attempts`;
}

/** The answer, or the problem document as an error. */
function got<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status}: ${JSON.stringify(error)}`);
  return data;
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
