// A partner's first hour, in two steps: register a receiver, and once it knows its secret have it tested, and look whether
// anything is missing. With the token that ./tandem token partner prints, from the folder of this package:
//   TOKEN=... npm run first-hour                  registers, and prints the endpoint's id and its secret
//   TOKEN=... ENDPOINT=... npm run first-hour     tests it
// SERVICE and RECEIVER may name other addresses than those of a local stack.
import { salesClient, type SalesSchemas, type TokenSource } from "../src/index.js";

type Sales = ReturnType<typeof salesClient>;
type Delivery = SalesSchemas["DeliveryView"];

/** @param receiver the URL that deliveries are to arrive at */
async function register(sales: Sales, receiver: string): Promise<{ id: string; secret: string }> {
  const registered = await sales.POST("/v1/webhooks/endpoints", {
    body: { url: receiver, event_types: ["tandem.sales.*.v1"], description: "our first receiver" },
  });
  const { id, secret } = got(registered);
  if (!secret) throw new Error("the secret is shown once, in the first answer");
  return { id, secret }; // the secret is for `new Webhook(secret)` of standardwebhooks, in the receiver
}

/** Sends a test event, and waits a little for what the receiver says to it. */
async function test(sales: Sales, endpoint: string): Promise<Delivery> {
  let delivery = got(await sales.POST("/v1/webhooks/endpoints/{endpoint}/test", { params: { path: { endpoint } } }));
  for (let second = 0; second < 10 && delivery.state === "waiting"; second++) {
    await new Promise((over) => setTimeout(over, 1_000));
    const path = { endpoint, id: delivery.id };
    delivery = got(await sales.GET("/v1/webhooks/endpoints/{endpoint}/deliveries/{id}", { params: { path } }));
  }
  return delivery;
}

/** How many events of each type there were yesterday and today, to compare with what arrived. */
async function counted(sales: Sales): Promise<SalesSchemas["JournalCountsView"]> {
  return got(await sales.GET("/v1/journal/counts", { params: { query: { from: day(-1), to: day(1) } } }));
}

/** The answer, or the problem document as an error. */
function got<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status}: ${JSON.stringify(error)}`);
  return data;
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

declare const process: { env: Record<string, string | undefined> };
const { TOKEN, ENDPOINT, SERVICE = "http://127.0.0.1:8081", RECEIVER = "http://127.0.0.1:9000/" } = process.env;

const token: TokenSource = () => TOKEN ?? "";
const sales = salesClient(SERVICE, token);
if (ENDPOINT) {
  console.log("the test event:", await test(sales, ENDPOINT));
  console.log("published:", await counted(sales));
} else {
  const { id, secret } = await register(sales, RECEIVER);
  console.log(`ENDPOINT=${id}\nSECRET=${secret}`);
}
