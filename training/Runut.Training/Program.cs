using Runut.Training.Stories;

if (args is ["stories", var data])
    return StoryTrainer.Train(data);
Console.Error.WriteLine(
    """
    usage: ./train MODEL DATA
    models: stories
    """
);
return 2;
