const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Up to ten in words, then in digits: "three", "11", "1,204". */
export function sayNumber(number: number): string {
  return words[number] ?? number.toLocaleString("en");
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
