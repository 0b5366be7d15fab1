using System.Buffers;
using System.Text;

namespace Runut.Pages;

/// <summary>UTF-8 into which bytes of another encoding were pasted, or that was cut in the middle of a character.</summary>
internal static class MixedText
{
    /// <summary>True where most sequences beyond ASCII are valid UTF-8.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0,
            invalid = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var at and >= 0)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                valid++;
            // A character that the end of the page cuts is no sign of another encoding.
            else if (bytes.Length > 3)
                invalid++;
            bytes = bytes[length..];
        }
        return valid > 0 && valid >= invalid;
    }

    /// <summary>Decodes what is valid as UTF-8 and other bytes, one by one, as Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var windows = EncodingLabels.Get("windows-1252");
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var end = 0;
            var length = 0;
            while (end < bytes.Length)
            {
                var high = bytes[end..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (high < 0)
                {
                    end = bytes.Length;
                    break;
                }
                end += high;
                if (Rune.DecodeFromUtf8(bytes[end..], out _, out length) != OperationStatus.Done)
                    break;
                end += length;
                length = 0;
            }
            text.Append(Encoding.UTF8.GetString(bytes[..end]));
            var broken = bytes.Slice(end, Math.Min(length, bytes.Length - end));
            // The page ends inside a character.
            if (
                !broken.IsEmpty
                && end + broken.Length == bytes.Length
                && Rune.DecodeFromUtf8(broken, out _, out _) == OperationStatus.NeedMoreData
            )
                text.Append('\uFFFD');
            else
                text.Append(windows.GetString(broken));
            bytes = bytes[(end + broken.Length)..];
        }
        return text.ToString();
    }
}
