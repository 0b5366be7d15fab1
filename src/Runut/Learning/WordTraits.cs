namespace Runut.Learning;

/// <summary>What large texts and name lists say of one written word; all zero for a word that they do not know.</summary>
/// <param name="Fine">Class among 511 of words used alike; 0 = none.</param>
/// <param name="Coarse">Class among 63.</param>
/// <param name="Capital">How often the word is written with a capital inside sentences: 0 unknown, 1 never … 7 always.</param>
/// <param name="GivenName">How often it opens a person's name in the lists: 0 never … 3 often.</param>
/// <param name="FamilyName">How often it stands further on in one.</param>
/// <param name="Place">How often it stands in a place's name.</param>
/// <param name="Organisation">How often it stands in an organisation's name.</param>
internal readonly record struct WordTraits(int Fine, int Coarse, int Capital, int GivenName, int FamilyName, int Place, int Organisation)
{
    /// <summary>The traits as one number, as the model file stores them.</summary>
    public uint Pack() =>
        (uint)(Fine | (Coarse << 9) | (Capital << 15) | (GivenName << 18) | (FamilyName << 20) | (Place << 22) | (Organisation << 24));

    /// <summary>The traits out of one number.</summary>
    public static WordTraits Unpack(uint packed) =>
        new(
            (int)(packed & 511),
            (int)((packed >> 9) & 63),
            (int)((packed >> 15) & 7),
            (int)((packed >> 18) & 3),
            (int)((packed >> 20) & 3),
            (int)((packed >> 22) & 3),
            (int)((packed >> 24) & 3)
        );
}
