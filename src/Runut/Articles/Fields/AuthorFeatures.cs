using Runut.Learning;

namespace Runut.Articles.Fields;

/// <summary>The numbers by which the model weighs a name as the author's.</summary>
internal static class AuthorFeatures
{
    /// <summary>Number of bits of <see cref="AuthorEvidence"/>.</summary>
    private const int Kinds = 24;

    /// <summary>Numbers of each candidate.</summary>
    public const int Count = Kinds + Kinds + Kinds + 53;

    private const AuthorEvidence Sources = (AuthorEvidence)((1u << 15) - 1) & ~(AuthorEvidence.DataOtherRole | AuthorEvidence.OtherRole);

    /// <summary>The rows of all candidates, one behind the other, and behind them one that stands for a page without an author.</summary>
    public static float[] Rows(AuthorCandidates candidates, Draft draft, IReadOnlyList<string> outlets)
    {
        var all = candidates.All;
        var rows = new float[(all.Count + 1) * Count];
        var page = AuthorEvidence.None;
        foreach (var candidate in all)
            page |= candidate.Evidence;
        for (var i = 0; i < all.Count; i++)
            Fill(rows.AsSpan(i * Count, Count), all[i], page, candidates, draft, outlets);
        OfPage(rows.AsSpan(all.Count * Count, Count), page, candidates, draft);
        return rows;
    }

    /// <summary>What a row says of the page; the rest is zero where it stands for no author.</summary>
    private static void OfPage(Span<float> row, AuthorEvidence page, AuthorCandidates candidates, Draft draft)
    {
        for (var bit = 0; bit < Kinds; bit++)
            row[Kinds + Kinds + bit] = ((uint)page >> bit) & 1;
        row[(3 * Kinds) + 6] = candidates.All.Count;
        row[^11] = draft.Head?.Data.Authors.Count ?? 0;
        row[^10] = draft.Head?.Data.Type is { } type
            ? type.Contains("News", StringComparison.Ordinal)
                ? 2
                : 1
            : 0;
        row[^1] =
            draft.IsIndonesian ? 1
            : draft.Language == "en" ? 0
            : 2;
    }

    private static void Fill(
        Span<float> row,
        AuthorCandidate candidate,
        AuthorEvidence page,
        AuthorCandidates candidates,
        Draft draft,
        IReadOnlyList<string> outlets
    )
    {
        var k = 0;
        for (var bit = 0; bit < Kinds; bit++)
            row[k++] = ((uint)candidate.Evidence >> bit) & 1;
        var backing = candidates.Backing(candidate);
        for (var bit = 0; bit < Kinds; bit++)
            row[k++] = ((uint)backing >> bit) & 1;
        OfPage(row, page, candidates, draft);
        k += Kinds;
        row[k++] = System.Numerics.BitOperations.PopCount((uint)(candidate.Evidence & Sources));
        row[k++] = System.Numerics.BitOperations.PopCount((uint)(backing & Sources));
        row[k++] = candidate.Names.Count;
        row[k++] = candidate.Names.Count(name => PersonNames.IsName(name)) / (float)candidate.Names.Count;
        row[k++] = candidate.Times;
        row[k++] = candidate.Order;
        k++;
        row[k++] = candidate.Parts;
        var body = candidates.Body;
        row[k++] = candidate.Block < 0 ? -99 : Math.Clamp(candidate.Block - candidates.Title, -40, 40);
        row[k++] = candidate.Block < 0 ? -99 : Math.Clamp(candidate.Block - body.Start, -40, 40);
        row[k++] = candidate.Block < 0 ? -99 : Math.Clamp(candidate.Block - body.End, -40, 40);
        row[k++] = candidate.Block < 0 ? -1 : draft.Shapes[candidate.Block].Words;
        row[k++] =
            candidate.Block < 0 ? -1
            : draft.Kept[candidate.Block] ? 1
            : 0;
        Shown(row[k..], candidate.Names[0], candidates, draft);
        k += 6;
        Form(row[k..], candidate.Names[0]);
        k += 18;
        Outlet(row[k..], candidate.Names[0], draft, outlets);
        k += 5;
        Rivals(row[(k + 2)..], candidate, candidates);
    }

    /// <summary>How many other names there are that data, marks or labels give, and fuller writings of this one.</summary>
    private static void Rivals(Span<float> row, AuthorCandidate candidate, AuthorCandidates candidates)
    {
        const AuthorEvidence Data = AuthorEvidence.DataPerson | AuthorEvidence.DataUntyped | AuthorEvidence.MetaAuthor;
        const AuthorEvidence Marks = AuthorEvidence.Property | AuthorEvidence.Relation | AuthorEvidence.Address | AuthorEvidence.ClassName;
        var first = candidate.Names[0];
        foreach (var other in candidates.All)
        {
            if (other == candidate)
                continue;
            var fuller = other.Names[0];
            var overlaps =
                fuller.Length >= first.Length
                    ? fuller.Contains(first, StringComparison.OrdinalIgnoreCase)
                    : first.Contains(fuller, StringComparison.OrdinalIgnoreCase);
            if (overlaps)
            {
                row[0] += other.Names.Count > candidate.Names.Count ? 1 : 0;
                row[1] += fuller.Length > first.Length ? 1 : 0;
                row[2] = Math.Max(row[2], System.Numerics.BitOperations.PopCount((uint)(other.Evidence & Sources)));
                continue;
            }
            if ((other.Evidence & (AuthorEvidence.InFurniture | AuthorEvidence.OtherRole)) != AuthorEvidence.None || !other.IsPerson)
                continue;
            var above = other.Block >= candidates.HeadStart && other.Block < candidates.HeadEnd;
            row[3] += (other.Evidence & Data) != AuthorEvidence.None ? 1 : 0;
            row[4] += above && (other.Evidence & Marks) != AuthorEvidence.None ? 1 : 0;
            row[5] += above && (other.Evidence & (AuthorEvidence.Label | AuthorEvidence.LabelBeside)) != AuthorEvidence.None ? 1 : 0;
            row[6] += (other.Evidence & AuthorEvidence.UnderTitle) != AuthorEvidence.None ? 1 : 0;
            row[7] += (other.Evidence & AuthorEvidence.UnderText) != AuthorEvidence.None ? 1 : 0;
        }
    }

    /// <summary>Where the page shows the name: in short lines above, in the title, in the text, behind it.</summary>
    private static void Shown(Span<float> row, string name, AuthorCandidates candidates, Draft draft)
    {
        int above = 0,
            text = 0,
            behind = 0,
            shortest = 99;
        for (var i = candidates.HeadStart; i < candidates.HeadEnd; i++)
        {
            if (i == candidates.Title || draft.Shapes[i].Words > 26 || !draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                continue;
            above++;
            shortest = Math.Min(shortest, draft.Shapes[i].Words);
        }
        for (var i = candidates.Body.Start; i < Math.Min(candidates.Body.End, candidates.Body.Start + 12); i++)
        {
            if (draft.Kept[i] && draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                text++;
        }
        for (var i = Math.Max(candidates.HeadEnd, candidates.Body.End - 2); i < Math.Min(draft.Count, candidates.Body.End + 12); i++)
        {
            if (draft[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                behind++;
        }
        row[0] = above;
        row[1] = shortest;
        row[2] = text;
        row[3] = behind;
        row[4] = draft.Title?.Contains(name, StringComparison.OrdinalIgnoreCase) == true ? 1 : 0;
        row[5] = behind > 0 && above + text == 0 ? 1 : 0;
    }

    private static void Form(Span<float> row, string name)
    {
        int words = 0,
            known = 0,
            foreign = 0,
            given = 0,
            family = 0,
            organisation = 0,
            lower = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range).Trim(".,()");
            if (word.IsEmpty)
                continue;
            words++;
            var traits = WordLexicon.Default[Hashing.Of(word)];
            given = Math.Max(given, traits.GivenName);
            family = Math.Max(family, traits.FamilyName);
            organisation = Math.Max(organisation, traits.Organisation);
            known += traits.Capital is > 0 and < 5 ? 1 : 0;
            foreign += PersonNames.IsForeign(word) ? 1 : 0;
            lower += char.IsLower(word[0]) ? 1 : 0;
        }
        var k = 0;
        row[k++] = words;
        row[k++] = name.Length;
        row[k++] = PersonNames.IsName(name, oneWord: true) ? 1 : 0;
        row[k++] = foreign;
        row[k++] = given;
        row[k++] = family;
        row[k++] = organisation;
        row[k++] = known;
        row[k++] = lower;
        row[k++] = char.IsLower(name[0]) ? 1 : 0;
        row[k++] = name.AsSpan().ContainsAnyInRange('0', '9') ? 1 : 0;
        row[k++] = name.Contains('@', StringComparison.Ordinal) ? 1 : 0;
        row[k++] = name.Count(c => c == ',');
        row[k++] = name.Count(c => c == '.');
        row[k++] = name.Contains('(', StringComparison.Ordinal) ? 1 : 0;
        row[k++] = name.Any(char.IsLower) ? 0 : 1;
        row[k++] = name.Any(c => c > '\u2e80') ? 1 : 0;
        row[k] = PersonNames.IsPlaceholder(name) ? 1 : 0;
    }

    private static void Outlet(Span<float> row, string name, Draft draft, IReadOnlyList<string> outlets)
    {
        var squeezed = Titles.Squeeze(name);
        row[0] = outlets.Contains(squeezed) ? 1 : 0;
        foreach (var outlet in outlets)
        {
            if (squeezed.Length > 3 && outlet.Length > 3)
            {
                row[1] = Math.Max(row[1], squeezed.Contains(outlet, StringComparison.Ordinal) ? 1 : 0);
                row[2] = Math.Max(row[2], outlet.Contains(squeezed, StringComparison.Ordinal) ? 1 : 0);
            }
        }
        row[3] = squeezed.Length;
        row[4] = draft.Head?.Data.Publisher is { } publisher && Titles.Squeeze(publisher) == squeezed ? 1 : 0;
    }
}
