using Runut.Training.Blocks;
using Runut.Training.Dates;
using Runut.Training.Fields;
using Runut.Training.Stories;
using Runut.Training.Tagging;
using Runut.Training.Words;

switch (args)
{
    case ["stories", var data]:
        return StoryTrainer.Train(data);
    case ["words", var texts]:
        return WordsTrainer.Train(texts);
    case ["names", var texts]:
        return NamesTrainer.Train(texts);
    case ["sentences", var texts]:
        return SentencesTrainer.Train(texts);
    case ["names", var texts, "--folds", var folds]:
        return NamesTrainer.CrossValidate(texts, int.Parse(folds, System.Globalization.CultureInfo.InvariantCulture));
    case ["names", var texts, "--check"]:
        return NamesTrainer.Check(texts);
    case ["names", var texts, "--joins"]:
        return JoinsCheck.Run(texts);
    case ["places", var texts]:
        return PlacesTrainer.Train(texts);
    case ["tags", var texts, "--folds", var folds]:
        return TagsTrainer.CrossValidate(texts, int.Parse(folds, System.Globalization.CultureInfo.InvariantCulture));
    case ["tags", var texts]:
        return TagsTrainer.Train(texts);
    case ["blocks", var pages, .. var rest]:
        return BlockTrainer.Train(pages, Path.Combine("models", "blocks.bin"), rest.Length > 0 ? rest[0] : null);
    case ["fields", var pages, .. var rest]:
        return FieldTrainer.Train(pages, Path.Combine("models", "fields.bin"), rest.Length > 0 ? rest[0] : null);
    case ["dates", var pages, .. var rest]:
        return DateTrainer.Train(pages, Path.Combine("models", "dates.bin"), rest.Length > 0 ? rest[0] : null);
}
Console.Error.WriteLine(
    """
    usage: ./train MODEL DATA
    models: stories, words, sentences, names, places, tags, blocks, fields, dates
    names DATA --folds N measures on the project's own annotation, tags DATA --folds N on the treebanks: each part with a model that
    learnt from the others; names DATA --check measures the model that is built in on
    articles that it did not learn from, names DATA --joins the joins of the annotated names
    """
);
return 2;
