namespace Runut.Tests;

/// <summary>Where the tests find the project's files and, when it lies beside the project, the data for building and measuring.</summary>
internal static class Repository
{
    /// <summary>The folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path below <c>../shared</c>; the test is skipped, and says so, where that folder is missing.</summary>
    public static string Shared(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"needs shared/{string.Join('/', parts)} beside the project");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Runut.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("no Runut.slnx above the test program");
    }
}
