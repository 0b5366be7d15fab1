using System.Text.Json;
using Runut.Articles;

namespace Runut.Training.Blocks;

/// <summary>A page of the training data with the numbers, labels and weights of its blocks.</summary>
internal sealed record LabelledPage(
    string Id,
    string Set,
    string Site,
    string Gold,
    Draft Draft,
    BlockFeatures Features,
    bool[] Labels,
    float[] Weights,
    int[][] Tokens
)
{
    /// <summary>The pages of one collection whose gold has a body that some of their blocks hold.</summary>
    public static List<LabelledPage> Load(string folder, bool flattened) =>
        PageCollection.Read(folder, flattened, (line, gold) => Make(line, folder, gold));

    private static LabelledPage? Make(JsonElement line, string folder, JsonElement gold)
    {
        if (!gold.TryGetProperty("body", out var paragraphs) || paragraphs.ValueKind != JsonValueKind.Array)
            return null;
        var body = string.Join('\n', paragraphs.EnumerateArray().Select(item => item.GetString()));
        var content = PageCollection.PageOf(line, folder);
        var (id, url) = (content.Page.Origin.Id, content.Page.Origin.Url);
        var draft = new Draft(content);
        if (draft.Count == 0)
            return null;
        var features = BlockFeatures.Of(draft);
        var labels = new BlockLabels(body);
        var label = labels.Of([.. draft.Content.Blocks.Select(block => block.Text)]);
        if (!label.Any(one => one))
            return null;
        var weights = new float[draft.Count];
        for (var i = 0; i < draft.Count; i++)
            weights[i] = Math.Clamp((draft.Shapes[i].Words + 2f) / (labels.GoldWords + 150f) * 100f, 0.05f, 15f);
        return new LabelledPage(
            id,
            Path.GetFileName(folder),
            PageCollection.SiteOf(url) ?? id,
            body,
            draft,
            features,
            label,
            weights,
            OddsTrainer.TokensOf(draft)
        );
    }
}
