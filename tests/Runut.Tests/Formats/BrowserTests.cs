using System.Diagnostics;
using AngleSharp.Html.Parser;
using Runut.Formats;

namespace Runut.Tests.Formats;

/// <summary>The report in a real browser. Without Chromium these tests say so and are skipped; in CI they must run.</summary>
public sealed class BrowserTests
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    [Fact]
    public async Task A_click_on_a_value_lands_on_its_sentence_and_lights_it()
    {
        var answer = await Ask(
            1280,
            """
            const value = document.querySelector('.differ a.value'), before = getComputedStyle(document.querySelector('#a1-s3')).backgroundColor;
            value.click();
            setTimeout(() => {
                const sentence = document.querySelector(':target'), box = sentence.getBoundingClientRect();
                answer({
                    hash: location.hash, id: sentence.id, lit: getComputedStyle(sentence).backgroundColor !== before,
                    seen: box.top >= 0 && box.bottom <= innerHeight, holds: sentence.textContent.includes(value.querySelector('q').textContent),
                });
            }, 1500);
            """
        );
        Assert.Equal("{\"hash\":\"#a1-s3\",\"id\":\"a1-s3\",\"lit\":true,\"seen\":true,\"holds\":true}", answer);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(500)]
    public async Task The_page_never_scrolls_sideways_as_a_whole(int width) =>
        Assert.Equal("{\"wide\":false}", await Ask(width, "answer({wide: document.documentElement.scrollWidth > innerWidth});"));

    [Fact]
    public async Task What_was_cut_is_hidden_until_it_is_asked_for()
    {
        var answer = await Ask(
            1280,
            """
            const details = document.querySelector('details.cut'), item = details.querySelector('li'), before = item.checkVisibility();
            details.querySelector('summary').click();
            setTimeout(() => answer({before, after: item.checkVisibility()}), 200);
            """
        );
        Assert.Equal("{\"before\":false,\"after\":true}", answer);
    }

    [Fact]
    public async Task A_switch_takes_the_marks_away_without_a_script_of_ours()
    {
        var answer = await Ask(
            1280,
            """
            const who = document.querySelector('.who'), before = who.checkVisibility();
            document.querySelector('#show-said').click();
            setTimeout(() => answer({before, after: who.checkVisibility()}), 200);
            """
        );
        Assert.Equal("{\"before\":true,\"after\":false}", answer);
    }

    private static async Task<string> Ask(int width, string script)
    {
        var chromium = Array.Find(Places, File.Exists);
        if (chromium is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("CI must test the report in a browser, and no Chromium is installed");
        Assert.SkipWhen(
            chromium is null,
            "no Chromium is installed (Debian: apt-get install chromium): the report was not tested in a browser"
        );
        var folder = Directory.CreateTempSubdirectory("runut-browser-");
        try
        {
            // The page forbids every script; for the question alone that policy is taken off the copy.
            var html = HtmlReport
                .Write([HandMadeAccount.Make()], [])
                .Replace("default-src 'none'; style-src 'unsafe-inline'", "", StringComparison.Ordinal);
            var page = Path.Combine(folder.FullName, "report.html");
            await File.WriteAllTextAsync(
                page,
                html.Replace(
                    "</body>",
                    "<pre id=\"answer\"></pre><script>function answer(o) { document.getElementById('answer').textContent = JSON.stringify(o); }\n"
                        + $"addEventListener('load', () => {{ {script} }});</script></body>",
                    StringComparison.Ordinal
                ),
                TestContext.Current.CancellationToken
            );
            var dom = new HtmlParser().ParseDocument(await Dump(chromium!, folder.FullName, page, width));
            return dom.GetElementById("answer")!.TextContent;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Dump(string chromium, string folder, string page, int width)
    {
        var start = new ProcessStartInfo(chromium)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var flag in (string[])
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    $"--user-data-dir={folder}/profile",
                    $"--window-size={width},900",
                    "--virtual-time-budget=4000",
                    "--dump-dom",
                    $"file://{page}",
                ]
        )
            start.ArgumentList.Add(flag);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return dom;
    }
}
