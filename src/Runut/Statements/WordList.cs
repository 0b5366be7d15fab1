namespace Runut.Statements;

/// <summary>
/// A list of words that one rule looks at, by its name in <c>statement-lists.tsv</c>, which says what each is for. Unlike a
/// <see cref="WordRole"/>, standing in a list does not make a word known: it may still be part of a name.
/// </summary>
[Flags]
internal enum WordList : long
{
    None = 0,

    /// <summary>Words before a clause that say nothing themselves.</summary>
    LeadIn = 1L << 0,

    /// <summary>By which one medium names another.</summary>
    Citing = 1L << 1,

    /// <summary>At the head of a sentence, before the medium that tells it.</summary>
    Citation = 1L << 2,

    /// <summary>At the head of a sentence, before the document that tells it.</summary>
    Basis = 1L << 3,

    /// <summary>Between a citation and the name of the source.</summary>
    SourceLink = 1L << 4,

    /// <summary>Between a clause or quotation and the cue behind it.</summary>
    Likewise = 1L << 5,

    /// <summary>The same behind a quotation alone.</summary>
    LikewiseQuoted = 1L << 6,

    /// <summary>Passive cues whose subject is what was told: <c>hal itu disampaikan Budi</c>.</summary>
    Announced = 1L << 7,

    /// <summary>Passive cues that often stand without the one who says so.</summary>
    Unnamed = 1L << 8,

    /// <summary>Credits that also report what people say, so that only a known medium behind them counts.</summary>
    WeakCredit = 1L << 9,

    /// <summary>Prepositions before the name of a medium.</summary>
    MediumPlace = 1L << 10,

    /// <summary>Between a credit and the name of a medium.</summary>
    MediumLink = 1L << 11,

    /// <summary>Words for a post or the account that wrote it.</summary>
    Post = 1L << 12,

    /// <summary>Words that lead to the name of a network.</summary>
    ChannelLead = 1L << 13,

    /// <summary>The second word of <c>siaran pers</c>, <c>keterangan tertulis</c>.</summary>
    Event = 1L << 14,

    /// <summary>The word before <c>pers</c> where something was written.</summary>
    Release = 1L << 15,

    /// <summary>The word before <c>pers</c> where people met.</summary>
    Conference = 1L << 16,

    /// <summary>Between a cue and the speaker behind it.</summary>
    SpeakerLink = 1L << 17,

    /// <summary>Words that begin an apposition to a name.</summary>
    Apposition = 1L << 18,

    /// <summary>Words that begin the description of a speaker.</summary>
    Headed = 1L << 19,

    /// <summary>Small words inside names.</summary>
    NameParticle = 1L << 20,

    /// <summary>Pronouns for several people.</summary>
    Plural = 1L << 21,

    /// <summary>Parts of the day that end the name of a school.</summary>
    DayPart = 1L << 22,

    /// <summary>Verbs before the name that a description gives somebody: <c>pria yang akrab disapa Emil</c>.</summary>
    Called = 1L << 23,

    /// <summary>Between such a verb and the name.</summary>
    CalledLink = 1L << 24,

    /// <summary>Words that open a condition.</summary>
    Condition = 1L << 25,

    /// <summary>Pronouns for the readers, or for them and the writer.</summary>
    Anybody = 1L << 26,

    /// <summary>Nouns of what somebody is going to do: <c>rencana Polri melaporkan Budi</c>.</summary>
    Plan = 1L << 27,

    /// <summary>Words of kinship and company that are no titles: <c>istri Budi</c>.</summary>
    Kin = 1L << 28,

    /// <summary>Between a speaker and the verb; behind the verb they belong to what is said.</summary>
    BeforeVerb = 1L << 29,

    /// <summary>Words with which a predicate begins, and no name or description goes on.</summary>
    Finite = 1L << 30,

    /// <summary>Words that stand for what was said without telling it: <c>mengatakan hal serupa</c>.</summary>
    Empty = 1L << 31,

    /// <summary>Words before those to whom a person or a case is brought, or why: <c>melaporkan Budi ke polisi</c>.</summary>
    Brought = 1L << 32,

    /// <summary>What is asked for without anybody being asked to act: <c>meminta izin</c>.</summary>
    Favour = 1L << 33,

    /// <summary>Passive verbs of what is to be done: <c>warga diminta mengecek dan memastikan …</c>.</summary>
    Urged = 1L << 34,

    /// <summary>Words that open what somebody means to do, or how: <c>komitmennya untuk menjaga harga</c>.</summary>
    AdjunctHead = 1L << 35,

    /// <summary>Nouns of what somebody means, feels or is: <c>menegaskan komitmennya</c>.</summary>
    Stance = 1L << 36,

    /// <summary>Words behind a pointing word, when or to whom something was said: <c>mengatakan itu saat ditemui</c>.</summary>
    Aside = 1L << 37,

    /// <summary>What a player makes sure of without saying anything: <c>memastikan diri lolos</c>.</summary>
    Secured = 1L << 38,
}
