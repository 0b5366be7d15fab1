using Runut.Text;

namespace Runut.Pages;

/// <summary>A text under construction: white space collapsed to single spaces, none at the ends, with the place of its first and last character.</summary>
internal sealed class CollapsedText(int capacity)
{
    private char[] _characters = new char[capacity];
    private bool _space;
    private int _start;
    private int _end;

    public int Length { get; private set; }

    /// <summary>True where something is there to be seen, not only characters without width.</summary>
    public bool IsVisible { get; private set; }

    /// <summary>From the first to behind the last character that is not white space.</summary>
    public TextSpan Source => new(_start, _end);

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>True where white space is due before the next character.</summary>
    public bool EndsInSpace => _space;

    public void Clear()
    {
        Length = 0;
        IsVisible = false;
        _space = false;
    }

    /// <summary>Notes white space that no character stands for.</summary>
    public void Space() => _space = Length > 0;

    /// <summary>Adds a character that stands at <c>[start, end)</c> of the page.</summary>
    public void Append(char character, int start, int end)
    {
        if (char.IsWhiteSpace(character))
        {
            _space = Length > 0;
            return;
        }
        if (Length + 2 > _characters.Length)
            Array.Resize(ref _characters, _characters.Length * 2);
        if (Length == 0)
            _start = start;
        else if (_space)
            _characters[Length++] = ' ';
        _space = false;
        _characters[Length++] = character;
        _end = end;
        if (!IsVisible && character is not ('\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF'))
            IsVisible = true;
    }

    public override string ToString() => new(_characters, 0, Length);
}
