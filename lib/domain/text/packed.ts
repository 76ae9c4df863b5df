/** A value on its way from the server's half of a page to the browser's, as JSON. */
export type Packed<Value> = string & { readonly packed?: Value };

/** For rows and views of many plain values: React asks each value of a prop what it is, on both ways, which costs ten times what JSON does. No dates: JSON has none. */
export function pack<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value);
}

export function unpack<Value>(packed: Packed<Value>): Value {
  return JSON.parse(packed) as Value;
}
