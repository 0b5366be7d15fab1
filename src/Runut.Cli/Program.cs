using Runut.Cli;

return new RunutCommand().Parse(args).Invoke();
