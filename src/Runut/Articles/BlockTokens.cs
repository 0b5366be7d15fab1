using System.Numerics;
using Runut.Learning;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>What blocks are made of, as hashes for a linear model: the words of a block and the names of the elements it stands in.</summary>
internal static class BlockTokens
{
    /// <summary>Groups of ancestors that are told apart: the element of the block, its parent, the next two, the three above, the rest.</summary>
    public const int Groups = 5;

    /// <summary>First ancestor of the group that has no end.</summary>
    public const int LastGroup = 7;

    private const int Short = 200;
    private const int Head = 110;
    private const int Tail = 50;

    /// <summary>The group of an ancestor so many steps above the block.</summary>
    public static int GroupOf(int steps) =>
        steps switch
        {
            0 => 0,
            1 => 1,
            < 4 => 2,
            < LastGroup => 3,
            _ => 4,
        };

    /// <summary>The element's name, and each name and each word of its classes and its id.</summary>
    public static void OfElement(PageTree tree, int node, List<uint> tokens)
    {
        tokens.Add(Hashing.Join(17, (uint)tree.Tag(node)));
        OfNames(tree.Class(node), tokens);
        OfNames(tree.Id(node), tokens);
    }

    /// <summary>Digits count posts and columns, and letters without sense come from machines: neither is told apart.</summary>
    private static void OfNames(ReadOnlySpan<char> names, List<uint> tokens)
    {
        if (names.Length > 300)
            names = names[..300];
        uint name = 0,
            word = 0;
        var parts = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var letter = char.IsAsciiLetter(c);
            if (!letter || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1])))
            {
                if (word != 0)
                {
                    tokens.Add(Hashing.Mix(word));
                    parts++;
                    word = 0;
                }
            }
            if (letter)
            {
                word = (word ^ (uint)(c | 0x20)) * 16777619u;
                name = (name ^ (uint)(c | 0x20)) * 16777619u;
            }
            else if (c is ' ' or '\n' or '\t' or '\r')
            {
                if (parts > 1)
                    tokens.Add(Hashing.Join(29, name));
                name = 0;
                parts = 0;
            }
        }
    }

    /// <summary>The words of a short block; of a long one those at its head and its end.</summary>
    public static void OfText(string text, List<uint> tokens)
    {
        tokens.Add(Hashing.Join(61, (uint)BitOperations.Log2((uint)text.Length)));
        if (text.Length <= Short)
        {
            var count = Words(text, 1, tokens, out var whole);
            if (count <= 12)
                tokens.Add(Hashing.Join(43, whole));
            return;
        }
        Words(text.AsSpan(0, Head), 2, tokens, out _);
        Words(text.AsSpan(text.Length - Tail), 3, tokens, out _);
    }

    private static int Words(ReadOnlySpan<char> text, uint kind, List<uint> tokens, out uint whole)
    {
        uint before = 0,
            word = 0;
        whole = 0;
        var count = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var part = char.IsLetterOrDigit(c);
            if (part)
            {
                // Every digit is as good as another: dates and counters differ in them alone.
                var low =
                    c < 128
                        ? char.IsAsciiDigit(c)
                            ? '0'
                            : (uint)(c | 0x20)
                        : char.ToLowerInvariant(c);
                word = (word ^ low) * 16777619u;
                if (c < '\u2e80')
                    continue;
            }
            if (word == 0)
                continue;
            count++;
            tokens.Add(Hashing.Join(word, kind));
            if (count <= 2 && kind != 3)
                tokens.Add(Hashing.Join(word, 50 + (uint)count));
            if (before != 0)
            {
                var pair = Hashing.Join(before, word);
                tokens.Add(Hashing.Join(pair, kind + 10));
                if (count == 2 && kind != 3)
                    tokens.Add(Hashing.Join(pair, 53));
            }
            whole = Hashing.Join(whole, word);
            before = word;
            word = 0;
        }
        if (before != 0 && kind != 2)
            tokens.Add(Hashing.Join(before, 54));
        return count;
    }
}
