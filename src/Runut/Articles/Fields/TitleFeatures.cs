namespace Runut.Articles.Fields;

/// <summary>The numbers by which the model weighs words as the title.</summary>
internal static class TitleFeatures
{
    /// <summary>Number of bits of <see cref="TitleEvidence"/>.</summary>
    private const int Kinds = 16;

    private static readonly TitleEvidence[] Heads =
    [
        TitleEvidence.Shared,
        TitleEvidence.Data,
        TitleEvidence.Twitter,
        TitleEvidence.Window,
        TitleEvidence.Meta,
    ];

    /// <summary>Numbers of each candidate.</summary>
    public const int Count = Kinds + 15 + 34 + OfAddress;

    /// <summary>Numbers that compare a candidate with the address, the last of a row.</summary>
    private const int OfAddress = 5;

    /// <summary>The rows of all candidates, one behind the other.</summary>
    public static float[] Rows(TitleCandidates candidates, Draft draft)
    {
        var all = candidates.All;
        var rows = new float[all.Count * Count];
        var firstHeading = all.Find(candidate => (candidate.Evidence & TitleEvidence.Heading1) != TitleEvidence.None);
        var headings = all.Count(candidate =>
            (candidate.Evidence & (TitleEvidence.Heading1 | TitleEvidence.Whole)) == (TitleEvidence.Heading1 | TitleEvidence.Whole)
        );
        var lead = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = candidates.BodyStart; i < Math.Min(draft.Count, candidates.BodyStart + 6); i++)
        {
            foreach (var range in TitleShares.WordRanges(draft[i]))
                lead.Add(draft[i][range]);
        }
        var shares = Heads.Select(head => candidates.Given.TryGetValue(head, out var value) ? new TitleShares(value) : null).ToArray();
        for (var i = 0; i < all.Count; i++)
            Fill(rows.AsSpan(i * Count, Count), all[i], firstHeading, headings, shares, lead, candidates, draft);
        Address(rows, candidates);
        return rows;
    }

    private static void Fill(
        Span<float> row,
        TitleCandidate candidate,
        TitleCandidate? firstHeading,
        int headings,
        TitleShares?[] shares,
        HashSet<string> lead,
        TitleCandidates candidates,
        Draft draft
    )
    {
        var k = 0;
        for (var bit = 0; bit < Kinds; bit++)
            row[k++] = ((uint)candidate.Evidence >> bit) & 1;
        var text = candidate.Text;
        // How far each source of the head says the same, and whether it says it with more before or behind.
        for (var i = 0; i < Heads.Length; i++)
        {
            var given = candidates.Given.GetValueOrDefault(Heads[i]);
            row[k++] = shares[i]?.Of(text) ?? -1;
            row[k++] =
                given is null ? -1
                : given.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 1
                : 0;
            row[k++] =
                given is null ? -1
                : given.EndsWith(text, StringComparison.OrdinalIgnoreCase) ? 1
                : 0;
        }
        Place(row[k..], candidate, candidates, draft);
        k += 12;
        row[k++] = headings;
        row[k++] = firstHeading is null ? -1 : new TitleShares(firstHeading.Text).Of(text);
        row[k++] = firstHeading is null ? -1 : firstHeading.Text.Length - text.Length;
        row[k++] = System.Numerics.BitOperations.PopCount((uint)candidate.Evidence & 0x3ff);
        row[k++] = candidates.Given.Count;
        row[k++] = candidates.All.Count;
        row[k++] = candidate.Order;
        row[k++] = text.Length;
        var words = 0;
        var shared = 0;
        foreach (var range in TitleShares.WordRanges(text))
        {
            words++;
            shared += lead.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(range)) ? 1 : 0;
        }
        row[k++] = words;
        row[k++] = words == 0 ? 0 : shared / (float)words;
        var squeezed = Titles.Squeeze(text);
        row[k++] = candidates.Site is { } site && Titles.Squeeze(site) is { Length: > 2 } name ? Nearness(squeezed, name) : -1;
        row[k++] = candidates.Host?.Split('.') is { Length: > 1 } host ? Nearness(squeezed, host[^2].Length > 3 ? host[^2] : host[0]) : -1;
        row[k++] = text.Contains('|', StringComparison.Ordinal) ? 1 : 0;
        row[k++] = text.Contains(" - ", StringComparison.Ordinal) || text.Contains(" – ", StringComparison.Ordinal) ? 1 : 0;
        row[k++] = text.Contains(':', StringComparison.Ordinal) ? 1 : 0;
        row[k++] = text[^1] is '.' or '!' or '?' or '…' ? 1 : 0;
        row[k++] = PersonNames.IsName(text) ? 1 : 0;
        row[k++] = text.AsSpan().ContainsAnyInRange('0', '9') ? 1 : 0;
        row[k++] = char.IsLower(text[0]) ? 1 : 0;
        row[k++] = text.EndsWith("...", StringComparison.Ordinal) || text[^1] == '…' ? 1 : 0;
        row[k++] = candidates.Given.TryGetValue(TitleEvidence.Window, out var window) ? window.Length - text.Length : -99;
        row[k] =
            draft.Language is "en" ? 0
            : draft.IsIndonesian ? 1
            : 2;
    }

    /// <summary>The rows as they were if the page's address were not known.</summary>
    public static float[] WithoutAddress(float[] rows)
    {
        float[] result = [.. rows];
        for (var end = Count; end <= result.Length; end += Count)
            result.AsSpan(end - OfAddress, OfAddress).Fill(-1);
        return result;
    }

    /// <summary>How far the page's address repeats each candidate, and how far the one that it repeats best.</summary>
    private static void Address(Span<float> rows, TitleCandidates candidates)
    {
        var most = 0f;
        for (var i = 0; i < candidates.All.Count; i++)
        {
            var row = rows.Slice(((i + 1) * Count) - OfAddress, OfAddress);
            if (candidates.Slug is not { Count: > 0 } slug)
            {
                row.Fill(-1);
                continue;
            }
            var (shared, inOrder, words) = slug.Compare(candidates.All[i].Text);
            row[0] = slug.Count;
            row[1] = words == 0 ? 0 : shared / (float)words;
            row[2] = shared / (float)slug.Count;
            row[3] = inOrder / (float)Math.Max(slug.Count, words);
            most = Math.Max(most, row[4] = shared / (float)Math.Max(slug.Count, words));
        }
        for (var i = Count - 1; i < rows.Length && candidates.Slug is { Count: > 0 }; i += Count)
            rows[i] = most - rows[i];
    }

    private static float Nearness(string text, string name) =>
        text == name ? 3
        : text.EndsWith(name, StringComparison.Ordinal) || text.StartsWith(name, StringComparison.Ordinal) ? 2
        : text.Contains(name, StringComparison.Ordinal) ? 1
        : 0;

    private static void Place(Span<float> row, TitleCandidate candidate, TitleCandidates candidates, Draft draft)
    {
        row[0] = candidate.Times;
        if (candidate.Block is not (>= 0 and var block))
        {
            row[1..12].Fill(-99);
            return;
        }
        row[1] = Math.Clamp(block - candidates.BodyStart, -60, 60);
        row[2] = Math.Min(block, 200);
        row[3] = draft.Same[block] >= 0 ? 1 : 0;
        row[4] = draft[block].Length - candidate.Text.Length;
        row[5] = draft.Shapes[block].Prose ? 1 : 0;
        row[6] = draft.Phrases[block].Family == PhraseFamily.None ? 0 : 1;
        row[7] = draft.Content.Blocks[block].LinkLength * 2 > draft[block].Length ? 1 : 0;
        var date = 0;
        for (var near = block + 1; near < Math.Min(draft.Count, block + 5) && date == 0; near++)
            date = draft.IsDateLine(near) ? near - block : 0;
        row[8] = date;
        row[9] = block > 0 && draft.IsDateLine(block - 1) ? 1 : 0;
        if (draft.Content.Tree is not { } tree)
        {
            row[10] = IndonesianTitle.IsPageTitle(draft, block) ? 1 : 0;
            row[11] = block + 1 < draft.Count ? draft.Shapes[block + 1].Words : 0;
            return;
        }
        var families = draft.Families!;
        uint bits = 0;
        for (var (up, level) = (draft.Content.Blocks[block].Node, 0); up > 0 && level < 6; up = tree.Parent(up), level++)
            bits |= families.Of(up);
        row[10] = (bits & (ClassFamilies.Bit("title") | ClassFamilies.Bit("article"))) != 0 ? 1 : 0;
        row[11] =
            (
                bits
                & (
                    ClassFamilies.Bit("related")
                    | ClassFamilies.Bit("popular")
                    | ClassFamilies.Bit("teaser")
                    | ClassFamilies.Bit("navigation")
                    | ClassFamilies.Bit("footer")
                    | ClassFamilies.Bit("overlay")
                )
            ) != 0
                ? 1
                : 0;
    }
}
