using Runut.Training.Stories;
using Runut.Training.Tagging;
using Runut.Training.Words;

if (args is ["stories", var data])
    return StoryTrainer.Train(data);
switch (args)
{
    case ["words", var texts]:
        return WordsTrainer.Train(texts);
    case ["names", var texts]:
        return NamesTrainer.Train(texts);
    case ["tags", var texts]:
        return TagsTrainer.Train(texts);
}
Console.Error.WriteLine(
    """
    usage: ./train MODEL DATA
    models: stories, words, names, tags
    """
);
return 2;
