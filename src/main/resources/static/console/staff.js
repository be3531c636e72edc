/** Who is signed in, for as long as this window is open; the token is kept nowhere else. */
const TOKEN = "parley.token";
const BUSINESS = "parley.business";

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.errors?.map((error) => error.detail).join("; ") || problem.detail || `The server answered ${status}`);
    this.status = status;
    this.fields = problem.errors?.map((error) => error.pointer) ?? [];
  }
}

export const isSignedIn = () => sessionStorage.getItem(TOKEN) !== null;

export const business = () => sessionStorage.getItem(BUSINESS);

export function workFor(slug) {
  sessionStorage.setItem(BUSINESS, slug);
}

export async function signIn(email, password, code) {
  const answer = await send("/auth/login", "POST", { email, password, code: code || null }, {});
  sessionStorage.setItem(TOKEN, answer.access_token);
}

export async function signOut() {
  try {
    await ask("/auth/logout", "POST");
  } finally {
    forget();
  }
}

export function forget() {
  sessionStorage.removeItem(TOKEN);
  sessionStorage.removeItem(BUSINESS);
}

/** Asks the interface as whoever is signed in. */
export function ask(path, method = "GET", body = undefined) {
  const headers = { Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` };
  if (business()) headers["X-Parley-Tenant"] = business();
  return send(path, method, body, headers);
}

async function send(path, method, body, headers) {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}
