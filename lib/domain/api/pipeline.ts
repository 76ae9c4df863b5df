const ask = `curl --fail-with-body --silent --show-error --max-time 30 \\
  -H "Authorization: Bearer $RIPCORD_TOKEN" -H "Accept: text/plain" \\
  "$RIPCORD_URL/api/v1/gate/$RELEASE"`;

const indent = (text: string, by: number) => text.replaceAll("\n", `\n${" ".repeat(by)}`);

/** How a pipeline asks the gate before it deploys: curl fails on a 409, and its log says why. */
export const pipelines = [
  { name: "Any shell", file: "deploy.sh", text: ask },
  {
    name: "GitLab",
    file: ".gitlab-ci.yml",
    text: `gate:
  stage: deploy
  image: curlimages/curl:8.11.1
  variables:
    RELEASE: REL-42
  script:
    - |
      ${indent(ask, 6)}

deploy:
  stage: deploy
  needs: [gate]
  script: ./deploy.sh`,
  },
  {
    name: "GitHub Actions",
    file: ".github/workflows/deploy.yml",
    text: `jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - name: Ask Ripcord whether the release may go on
        env:
          RIPCORD_URL: \${{ vars.RIPCORD_URL }}
          RIPCORD_TOKEN: \${{ secrets.RIPCORD_TOKEN }}
          RELEASE: REL-42
        run: |
          ${indent(ask, 10)}
  deploy:
    needs: gate
    runs-on: ubuntu-latest
    steps:
      - run: ./deploy.sh`,
  },
] as const;
