import { operation } from "./operation";
import { publishedReviewView, reviewView, savedReviewView } from "./review-views";
import { nothing, reviewBody, runParams } from "./run-inputs";

export const getReview = operation({
  id: "getReview", method: "GET", path: "/api/v1/runs/{key}/review", group: "Reviews",
  summary: "Read the review of a run",
  about: "A run has one from the moment it resolves. Its ETag is the revision that a save has to name.",
  may: "workspace.read", params: runParams,
  answer: { status: 200, say: "The review, with the durations of its run.", shape: reviewView, etag: true },
});

export const saveReview = operation({
  id: "saveReview", method: "PUT", path: "/api/v1/runs/{key}/review", group: "Reviews",
  summary: "Write the texts of a review",
  about: "A text that you leave out stays as it is. When somebody else changed one of yours since the ETag in If-Match, the answer is 412 with their text, and nothing is written.",
  may: "review.edit", params: runParams, body: reviewBody, ifMatch: true, refusals: [409],
  answer: { status: 200, say: "The texts are saved; the new ETag is for the next save.", shape: savedReviewView, etag: true },
  example: { body: { rootCause: "A flag was on for everybody at once.", worked: "The flag was off within four minutes." } },
});

export const publishReview = operation({
  id: "publishReview", method: "POST", path: "/api/v1/runs/{key}/review/publish", group: "Reviews",
  summary: "Publish a review",
  about: "Its words stay from here on, its services may go forward again, and the release is closed. While something is missing, the answer is 409 with what.",
  may: "review.publish", params: runParams, body: nothing, bodyOptional: true,
  answer: { status: 200, say: "The review is published.", shape: publishedReviewView },
});

export const reviewOperations = [getReview, saveReview, publishReview] as const;
