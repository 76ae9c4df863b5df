-- CreateTable
CREATE TABLE "SignInTry" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "SignInTry_pkey" PRIMARY KEY ("key")
);
