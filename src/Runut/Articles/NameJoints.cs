using System.Buffers;

namespace Runut.Articles;

/// <summary>The marks and the words for "and" between the names of a byline, in the languages of the pages at hand.</summary>
internal static class NameJoints
{
    private static readonly string[] Joints =
    [
        " dan ",
        " and ",
        " & ",
        " und ",
        " et ",
        " y ",
        " e ",
        " og ",
        " och ",
        " en ",
        " with ",
        " i ",
        " и ",
        " та ",
        ";",
        "|",
        "/",
        "、",
        "，",
        "•",
        "·",
        "／",
        ",",
        "\n",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Joints, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts between the joints, trimmed, without empty ones; the value alone where it has no joint.</summary>
    public static string[] Part(string value)
    {
        if (!value.AsSpan().ContainsAny(Any))
            return [value];
        foreach (var joint in Joints)
            value = value.Replace(joint, "\n", StringComparison.OrdinalIgnoreCase);
        return value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
