const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Up to ten in words, then in digits: "three", "11", "1,204". */
export function sayNumber(number: number): string {
  return words[number] ?? number.toLocaleString("en");
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** For a name inside a sentence: "What worked" as "what worked". */
export function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
