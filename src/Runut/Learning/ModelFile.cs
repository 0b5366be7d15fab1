namespace Runut.Learning;

/// <summary>The trained models that are built into the assembly, as bytes.</summary>
internal static class ModelFile
{
    /// <summary>All bytes of <c>models/NAME.bin</c>; null where that model was not built in.</summary>
    public static byte[]? Read(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"models/{name}.bin");
        if (stream is null)
            return null;
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length));
        stream.ReadExactly(bytes);
        return bytes;
    }
}
