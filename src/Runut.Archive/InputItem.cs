using Runut.Articles;
using Runut.Pages;

namespace Runut.Archive;

/// <summary>One thing that an input holds.</summary>
public abstract record InputItem;

/// <summary>The bytes of a page, to be decoded and extracted.</summary>
/// <param name="Origin">What is known of it.</param>
/// <param name="Bytes">The bytes, already unzipped.</param>
public sealed record PageBytes(PageOrigin Origin, ReadOnlyMemory<byte> Bytes) : InputItem;

/// <summary>A page whose text came inside a JSONL line.</summary>
/// <param name="Origin">What is known of it.</param>
/// <param name="Text">The text, decoded already.</param>
/// <param name="Media">What the line says it is.</param>
public sealed record PageText(PageOrigin Origin, string Text, MediaKind Media) : InputItem;

/// <summary>An article that is already clean.</summary>
/// <param name="Article">The article.</param>
public sealed record CleanArticle(Article Article) : InputItem;

/// <summary>An input that could not be read, with the line that says why.</summary>
/// <param name="Source">The input's name.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record Refusal(string Source, string Reason) : InputItem;
