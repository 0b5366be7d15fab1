namespace Runut.Cli.Terminal;

/// <summary>How a run of text looks where the terminal has colours.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Alarm,
    Calm,
    Link,
}

/// <summary>A run of text in one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Run(string text) => new(text);
}
