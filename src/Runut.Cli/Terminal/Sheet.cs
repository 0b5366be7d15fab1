using System.Text;

namespace Runut.Cli.Terminal;

/// <summary>Writes text for people: wrapped to a width, coloured only where that is wanted, and free of control characters, whatever a page holds.</summary>
internal sealed class Sheet(TextWriter output, int width, bool colour)
{
    private const int Least = 40;

    /// <summary>Columns to write in.</summary>
    public int Width { get; } = Math.Max(Least, width);

    /// <summary>A sheet for standard output: colours and width of the terminal; 80 plain columns when piped, or where <c>NO_COLOR</c> is set (no-color.org).</summary>
    public static Sheet For(TextWriter output, bool toFile = false)
    {
        var piped = toFile || Console.IsOutputRedirected;
        var colour =
            !piped
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is { } term
            && term != "dumb";
        return new Sheet(output, piped ? 80 : WindowWidth(), colour);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => output.Write('\n');

    /// <summary>A rule over the whole width.</summary>
    public void Rule()
    {
        Gap();
        output.Write(new string('─', Width) + "\n\n");
    }

    /// <summary>A line of its own, wrapped at words; further lines start at <paramref name="hanging"/>.</summary>
    public void Line(int indent, int hanging, params ReadOnlySpan<Run> runs)
    {
        var line = new StringBuilder().Append(' ', indent);
        var column = indent;
        var fresh = true;
        var space = false;
        foreach (var run in runs)
        {
            var text = Clean(run.Text);
            for (var at = 0; at < text.Length; )
            {
                if (text[at] == ' ')
                {
                    space = true;
                    at++;
                    continue;
                }
                var end = text.IndexOf(' ', at);
                if (end < 0)
                    end = text.Length;
                if (!fresh && column + (space ? 1 : 0) + (end - at) > Width)
                {
                    output.Write(line.Append('\n'));
                    line.Clear().Append(' ', hanging);
                    column = hanging;
                }
                else if (space && !fresh)
                {
                    line.Append(' ');
                    column++;
                }
                Append(line, text.AsSpan(at, end - at), run.Ink);
                column += end - at;
                fresh = space = false;
                at = end;
            }
        }
        output.Write(line.Append('\n'));
    }

    /// <summary>A heading after an empty line.</summary>
    public void Heading(string text, Ink ink = Ink.Strong)
    {
        Gap();
        Line(0, 0, new Run(text.ToUpperInvariant(), ink));
    }

    private void Append(StringBuilder line, ReadOnlySpan<char> word, Ink ink)
    {
        var code = !colour
            ? ""
            : ink switch
            {
                Ink.Strong => "\e[1m",
                Ink.Faint => "\e[2m",
                Ink.Alarm => "\e[1;31m",
                Ink.Calm => "\e[32m",
                Ink.Link => "\e[36m",
                _ => "",
            };
        line.Append(code).Append(word.ToString().Replace('\u00a0', ' ')).Append(code.Length > 0 ? "\e[0m" : "");
    }

    /// <summary>A page must not be able to move the cursor, ring the bell or turn the direction of the text.</summary>
    internal static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnsafe(text[i]))
                continue;
            var safe = text.ToCharArray();
            for (var j = i; j < safe.Length; j++)
            {
                if (IsUnsafe(safe[j]))
                    safe[j] = ' ';
            }
            return new string(safe);
        }
        return text;
    }

    private static bool IsUnsafe(char c) => char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static int WindowWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, Least, 100);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
