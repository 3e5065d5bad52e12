using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GovBot.Tests.Scripts;

/// <summary>A conversation as it should go, written so that anybody can read it; README.md beside it explains the words.</summary>
public sealed class Script
{
    public string Title { get; set; } = "";
    public string? Locale { get; set; }
    public bool Kiosk { get; set; }

    /// <summary>Local time in Shanghai, e.g. <c>2026-11-23 10:00</c>.</summary>
    public string? At { get; set; }

    public List<string> Databases { get; set; } = ["sqlite"];
    /// <summary>All that is kept as not understood in the end, masked; unchecked when left out.</summary>
    public List<string>? Missed { get; set; }

    /// <summary>Alerts left for committees in the end, as <c>suicide 图们居委会</c>; unchecked when left out.</summary>
    public List<string>? Alerts { get; set; }

    public List<Step> Steps { get; set; } = [];

    public static Script Read(string path)
    {
        using var file = File.OpenText(path);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Script>(file);
    }
}

/// <summary>One line of a script: what happens, and what the bot says to it.</summary>
public sealed class Step
{
    public string? Says { get; set; }

    /// <summary>A button of the last answer, or of the notice heard last.</summary>
    public string? Taps { get; set; }

    /// <summary>Messages are counted from this one on.</summary>
    public bool Counts { get; set; }

    /// <summary>The messages counted so far, this one included, are so many at most.</summary>
    public int? Turns { get; set; }

    /// <summary>Sends a photo, with these words or with none.</summary>
    public string? Photo { get; set; }

    /// <summary>Sends a voice message, with these words or with none.</summary>
    public string? Voice { get; set; }

    /// <summary>The page is opened: <c>zh-CN</c> or <c>en</c>.</summary>
    public string? Opens { get; set; }

    /// <summary>The page says which language it shows, in its hello.</summary>
    public string? Joins { get; set; }

    /// <summary>How the page calls the language: our pages say <c>language</c>, others <c>locale</c>.</summary>
    public string Word { get; set; } = "language";

    /// <summary>So many characters of nothing in particular.</summary>
    public int? Long { get; set; }

    /// <summary>Somebody else goes on, in a conversation of their own.</summary>
    public string? Who { get; set; }

    /// <summary>Keeps the code and the case number that were read last: <c>{name}</c> and <c>{name#}</c> from now on.</summary>
    public string? As { get; set; }

    public string? Waits { get; set; }

    /// <summary>As <see cref="Waits"/>, with the sweeps of the service at each instant at which something is due.</summary>
    public string? Passes { get; set; }
    public bool Restarts { get; set; }

    /// <summary>The last message is delivered once more.</summary>
    public bool Redelivered { get; set; }

    public Edit? Edits { get; set; }

    /// <summary>The operator appoints somebody; <c>{invitation}</c> is the code from now on.</summary>
    public Invite? Invites { get; set; }

    /// <summary>Staff number of somebody who leaves.</summary>
    public string? Leaves { get; set; }

    public LastDay? Ends { get; set; }

    /// <summary>A voting roll as CSV that is imported; the codes of its rows are {vote1}, {vote2} …</summary>
    public string? Rolls { get; set; }
    /// <summary>Notices that have come to the person since they were last looked at: one entry each, in their order; an empty list for none.</summary>
    public List<string>? Hears { get; set; }

    public List<string> Sees { get; set; } = [];
    public List<string> Not { get; set; } = [];
    public List<string> Buttons { get; set; } = [];

    /// <summary>Buttons that must not be there, by any part of what stands on them.</summary>
    public List<string> Without { get; set; } = [];
}

/// <summary>A post that is given: <see cref="Role"/> as in the code, the unit and the person by their codes.</summary>
public sealed class Invite
{
    public string? Role { get; set; }
    public string? Unit { get; set; }
    public string? Person { get; set; }
}

/// <summary>The posts of a person end with this day.</summary>
public sealed class LastDay
{
    public string Person { get; set; } = "";
    public string On { get; set; } = "";
}

/// <summary>An editor changes a file under <c>dialogs/</c>.</summary>
public sealed class Edit
{
    public string File { get; set; } = "";
    public string From { get; set; } = "";
    public string To { get; set; } = "";
}
