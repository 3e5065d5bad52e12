using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovBot.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AttachmentContent",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseEvent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseKind = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Trigger = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromState = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ToState = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseSequence",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseSequence", x => new { x.Kind, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "CaseStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseKind = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: true),
                    Part = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Policy_Rule = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Policy_Unit = table.Column<int>(type: "int", nullable: false),
                    Policy_Amount = table.Column<decimal>(type: "decimal(9,2)", precision: 9, scale: 2, nullable: false),
                    Policy_Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Policy_DaysOff = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Policy_MakeUpDays = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Policy_IsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    AtAnyHour = table.Column<bool>(type: "bit", nullable: false),
                    NextRung = table.Column<int>(type: "int", nullable: false),
                    NextRungAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Ladder = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseStep", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClockOffset",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Milliseconds = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockOffset", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConversationRecord",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChannelId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reference = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    KioskId = table.Column<long>(type: "bigint", nullable: true),
                    LastSeq = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    LastActivityAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationRecord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataErasure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataErasure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Department",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Periods = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Department", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FiguresPublication",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Period = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AsOf = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiguresPublication", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FilingMark",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KioskId = table.Column<long>(type: "bigint", nullable: true),
                    Address = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingMark", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRun",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRun", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "JointConference",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    NotifiedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    HeldAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Minutes = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    MinutesRound = table.Column<int>(type: "int", nullable: false),
                    CountersignUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ErasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointConference", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LookupAttempt",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Place = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LookupAttempt", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonalDataAccess",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Post = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseKind = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Parts = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalDataAccess", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PropertyCompany",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PropertyCompany", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StateDocument",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StateDocument", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Subdistrict",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subdistrict", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TurnLease",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Until = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnLease", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "UnderstandingMiss",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FieldId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Options = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Guess = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnderstandingMiss", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VoiceBinding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChannelId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BoundAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoiceBinding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StepReminder",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StepId = table.Column<long>(type: "bigint", nullable: false),
                    Rung = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    CaseKind = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Outcome = table.Column<int>(type: "int", nullable: false),
                    Escalated = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepReminder", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepReminder_CaseStep_StepId",
                        column: x => x.StepId,
                        principalTable: "CaseStep",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChatActivity",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    ActivityId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatActivity", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChatActivity_ConversationRecord_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "ConversationRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InboundActivity",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChannelId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    ActivityId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ReferenceNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundActivity", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboundActivity_ConversationRecord_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "ConversationRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessage",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    DedupeKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    LeasedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMessage_ConversationRecord_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "ConversationRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredAttachment",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UrgentIssueId = table.Column<long>(type: "bigint", nullable: true),
                    SummonsRequestId = table.Column<long>(type: "bigint", nullable: true),
                    ConventionId = table.Column<long>(type: "bigint", nullable: true),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredAttachment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredAttachment_ConversationRecord_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "ConversationRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceNode",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    ResolutionSeq = table.Column<int>(type: "int", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceNode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceNode_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConferenceNote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceNote_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceResolution",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    TopicSeq = table.Column<int>(type: "int", nullable: false),
                    DoerKind = table.Column<int>(type: "int", nullable: false),
                    DoerId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SentBack = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceResolution", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceResolution_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConferenceTopic",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Situation = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Coordinated = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Disagreement = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Suggestion = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceTopic", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceTopic_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConferenceUnit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    IsExtra = table.Column<bool>(type: "bit", nullable: false),
                    Receipt = table.Column<int>(type: "int", nullable: true),
                    ReceiptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Substitute = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Objection = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceUnit_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConferenceView",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    TopicSeq = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceView", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceView_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceView_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "InvitationCode",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvitationCode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvitationCode_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInLink",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    AppointmentId = table.Column<long>(type: "bigint", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SessionHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SessionExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLink", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInLink_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResidentsCommittee",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubdistrictId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Periods = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResidentsCommittee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResidentsCommittee_Subdistrict_SubdistrictId",
                        column: x => x.SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReminderReceipt",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReminderId = table.Column<long>(type: "bigint", nullable: false),
                    To = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    ConversationId = table.Column<long>(type: "bigint", nullable: true),
                    TellAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderReceipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReminderReceipt_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReminderReceipt_StepReminder_ReminderId",
                        column: x => x.ReminderId,
                        principalTable: "StepReminder",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempt",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OutboxMessageId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Succeeded = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryAttempt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryAttempt_OutboxMessage_OutboxMessageId",
                        column: x => x.OutboxMessageId,
                        principalTable: "OutboxMessage",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeLiaison",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeLiaison", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeLiaison_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeLiaison_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeLiaison_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Compound",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Aliases = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CompanyId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compound", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Compound_PropertyCompany_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "PropertyCompany",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Compound_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionCampaign",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    ThemeId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionCampaign", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionCampaign_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeighborhoodCenter",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeighborhoodCenter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeighborhoodCenter_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningDeputy",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    NamedByPersonId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningDeputy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SigningDeputy_Person_NamedByPersonId",
                        column: x => x.NamedByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningDeputy_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningDeputy_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Building",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CompoundId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Building", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Building_Compound_CompoundId",
                        column: x => x.CompoundId,
                        principalTable: "Compound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: true),
                    SubdistrictId = table.Column<long>(type: "bigint", nullable: true),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: true),
                    CenterId = table.Column<long>(type: "bigint", nullable: true),
                    CompanyId = table.Column<long>(type: "bigint", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointment_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_NeighborhoodCenter_CenterId",
                        column: x => x.CenterId,
                        principalTable: "NeighborhoodCenter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_PropertyCompany_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "PropertyCompany",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_Subdistrict_SubdistrictId",
                        column: x => x.SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Kiosk",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CenterId = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EnrolCodeHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EnrolCodeExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EnrolAttempts = table.Column<int>(type: "int", nullable: false),
                    SecretHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EnrolledAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kiosk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kiosk_NeighborhoodCenter_CenterId",
                        column: x => x.CenterId,
                        principalTable: "NeighborhoodCenter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Convention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false),
                    Facts_CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_SubdistrictId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_CompoundId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_Scope = table.Column<int>(type: "int", nullable: false),
                    Facts_ThemeId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts_ThemeName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts_KindId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts_Track = table.Column<int>(type: "int", nullable: false),
                    Facts_Voice = table.Column<int>(type: "int", nullable: false),
                    Facts_Body = table.Column<int>(type: "int", nullable: false),
                    Facts_Threshold = table.Column<int>(type: "int", nullable: false),
                    Facts_Meetings = table.Column<int>(type: "int", nullable: false),
                    Facts_ProposerUserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_IsOfGroup = table.Column<bool>(type: "bit", nullable: false),
                    Facts_CampaignId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_BorrowedFromId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_RevisesId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_SourceIssues = table.Column<int>(type: "int", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PublicAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    FirstPublicVersion = table.Column<int>(type: "int", nullable: false),
                    CollectUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    FrozenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Frozen_Persons = table.Column<int>(type: "int", nullable: false),
                    Frozen_Households = table.Column<int>(type: "int", nullable: false),
                    Frozen_AtKiosk = table.Column<int>(type: "int", nullable: false),
                    AdoptedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    RegistrationNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    LastVerdict = table.Column<int>(type: "int", nullable: true),
                    CommendedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    GoesOnInId = table.Column<long>(type: "bigint", nullable: true),
                    ErasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Convention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Convention_Building_Facts_BuildingId",
                        column: x => x.Facts_BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_Compound_Facts_CompoundId",
                        column: x => x.Facts_CompoundId,
                        principalTable: "Compound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_ConventionCampaign_Facts_CampaignId",
                        column: x => x.Facts_CampaignId,
                        principalTable: "ConventionCampaign",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_Convention_Facts_BorrowedFromId",
                        column: x => x.Facts_BorrowedFromId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_Convention_Facts_RevisesId",
                        column: x => x.Facts_RevisesId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_Convention_GoesOnInId",
                        column: x => x.GoesOnInId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_ResidentsCommittee_Facts_CommitteeId",
                        column: x => x.Facts_CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Convention_Subdistrict_Facts_SubdistrictId",
                        column: x => x.Facts_SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SummonsRequest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Facts_CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_SubdistrictId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_ClerkPersonId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_CategoryId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_CategoryName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_CompoundId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_Kind = table.Column<int>(type: "int", nullable: false),
                    Facts_Way = table.Column<int>(type: "int", nullable: false),
                    Facts_Setting = table.Column<int>(type: "int", nullable: false),
                    Facts_Households = table.Column<int>(type: "int", nullable: true),
                    Facts_Vulnerable = table.Column<int>(type: "int", nullable: true),
                    Facts_MostSupporting = table.Column<int>(type: "int", nullable: false),
                    Facts_MostReworks = table.Column<int>(type: "int", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Meeting_At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Meeting_Way = table.Column<int>(type: "int", nullable: true),
                    Meeting_ProposedBy = table.Column<int>(type: "int", nullable: false),
                    Meeting_Agreed = table.Column<bool>(type: "bit", nullable: false),
                    Extension_ReasonCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Extension_Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Extension_IsShort = table.Column<bool>(type: "bit", nullable: false),
                    Extension_Granted = table.Column<bool>(type: "bit", nullable: true),
                    Report_Result = table.Column<int>(type: "int", nullable: true),
                    Report_Facts = table.Column<int>(type: "int", nullable: true),
                    Report_Demand = table.Column<int>(type: "int", nullable: true),
                    CommittedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ApprovalOwed = table.Column<bool>(type: "bit", nullable: false),
                    CommitmentRefusedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Reworks = table.Column<int>(type: "int", nullable: false),
                    Reopened = table.Column<int>(type: "int", nullable: false),
                    ReopenUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CountersignatureOwed = table.Column<bool>(type: "bit", nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_Building_Facts_BuildingId",
                        column: x => x.Facts_BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_Compound_Facts_CompoundId",
                        column: x => x.Facts_CompoundId,
                        principalTable: "Compound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_Person_Facts_ClerkPersonId",
                        column: x => x.Facts_ClerkPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_ResidentsCommittee_Facts_CommitteeId",
                        column: x => x.Facts_CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_Subdistrict_Facts_SubdistrictId",
                        column: x => x.Facts_SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsRequest_SummonsRequest_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VotingRollEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: false),
                    Body = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    CompoundId = table.Column<long>(type: "bigint", nullable: true),
                    BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    CodeHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ImportedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VotingRollEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VotingRollEntry_Building_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VotingRollEntry_Compound_CompoundId",
                        column: x => x.CompoundId,
                        principalTable: "Compound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VotingRollEntry_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HelperSession",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AppointmentId = table.Column<long>(type: "bigint", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ResidentName = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Consent = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelperSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelperSession_Appointment_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelperSession_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffAccount",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChannelId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    BoundAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ChosenAppointmentId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAccount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffAccount_Appointment_ChosenAppointmentId",
                        column: x => x.ChosenAppointmentId,
                        principalTable: "Appointment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StaffAccount_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeMessage",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    AlertKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CommitteeId = table.Column<long>(type: "bigint", nullable: true),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KioskId = table.Column<long>(type: "bigint", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DuePolicy_Rule = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_Unit = table.Column<int>(type: "int", nullable: false),
                    DuePolicy_Amount = table.Column<decimal>(type: "decimal(9,2)", precision: 9, scale: 2, nullable: false),
                    DuePolicy_Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_DaysOff = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_MakeUpDays = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_IsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SeenByPersonId = table.Column<long>(type: "bigint", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DoneByPersonId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeMessage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeMessage_Kiosk_KioskId",
                        column: x => x.KioskId,
                        principalTable: "Kiosk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeMessage_Person_DoneByPersonId",
                        column: x => x.DoneByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeMessage_Person_SeenByPersonId",
                        column: x => x.SeenByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeMessage_ResidentsCommittee_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UrgentIssue",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TrackingCode = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    TrackingCodeHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DuePolicy_Rule = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_Unit = table.Column<int>(type: "int", nullable: true),
                    DuePolicy_Amount = table.Column<decimal>(type: "decimal(9,2)", precision: 9, scale: 2, nullable: true),
                    DuePolicy_Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_DaysOff = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_MakeUpDays = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DuePolicy_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Facts_ReporterUserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts_ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Facts_KioskId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts_CategoryId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_CategoryName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_FormRevision = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_EmergencyKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_CompoundId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_CommitteeId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_SubdistrictId = table.Column<long>(type: "bigint", nullable: true),
                    Facts_Subject = table.Column<int>(type: "int", nullable: false),
                    Facts_Type = table.Column<int>(type: "int", nullable: false),
                    Facts_Tags = table.Column<int>(type: "int", nullable: false),
                    Facts_Households = table.Column<int>(type: "int", nullable: true),
                    Facts_Source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_Consent = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_HelpReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Facts_HelperPersonId = table.Column<long>(type: "bigint", nullable: true),
                    Handling_OwnerPersonId = table.Column<long>(type: "bigint", nullable: true),
                    Handling_Way = table.Column<int>(type: "int", nullable: true),
                    Handling_ForeignNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Handling_ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Handling_RefusalReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ReopenUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Reopened = table.Column<int>(type: "int", nullable: false),
                    Solved = table.Column<bool>(type: "bit", nullable: true),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UrgentIssue", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Building_Facts_BuildingId",
                        column: x => x.Facts_BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Compound_Facts_CompoundId",
                        column: x => x.Facts_CompoundId,
                        principalTable: "Compound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Kiosk_Facts_KioskId",
                        column: x => x.Facts_KioskId,
                        principalTable: "Kiosk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Person_Facts_HelperPersonId",
                        column: x => x.Facts_HelperPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Person_Handling_OwnerPersonId",
                        column: x => x.Handling_OwnerPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_ResidentsCommittee_Facts_CommitteeId",
                        column: x => x.Facts_CommitteeId,
                        principalTable: "ResidentsCommittee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_Subdistrict_Facts_SubdistrictId",
                        column: x => x.Facts_SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentIssue_UrgentIssue_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckAnswer",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    CheckSeq = table.Column<int>(type: "int", nullable: false),
                    PersonKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsCommittees = table.Column<bool>(type: "bit", nullable: false),
                    IsAnonymous = table.Column<bool>(type: "bit", nullable: false),
                    Kept = table.Column<int>(type: "int", nullable: false),
                    IsWorkable = table.Column<bool>(type: "bit", nullable: true),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckAnswer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckAnswer_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionBallot",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    VoterKey = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RollNo = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionBallot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionBallot_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionCheck",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionCheck", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionCheck_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConventionComment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    PersonKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Stance = table.Column<int>(type: "int", nullable: false),
                    TextVersion = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    RefusedFor = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionComment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionComment_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionIncident",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    ClauseNo = table.Column<int>(type: "int", nullable: false),
                    BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    PersonKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionIncident", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionIncident_Building_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConventionIncident_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionMeeting",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Place = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    SignInCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HeldAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    MovedTo = table.Column<int>(type: "int", nullable: true),
                    Present = table.Column<int>(type: "int", nullable: true),
                    Minutes = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionMeeting_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConventionNote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionNote_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionSupport",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    PersonKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HouseholdKey = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsAnonymous = table.Column<bool>(type: "bit", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Locale = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    GivenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    TextVersion = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionSupport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionSupport_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConventionText",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Problem = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Lines = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ByRole = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionText", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionText_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConventionVote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Place = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Form = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<int>(type: "int", nullable: false),
                    Roll = table.Column<int>(type: "int", nullable: false),
                    TextVersion = table.Column<int>(type: "int", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Article = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AttendShare = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PassShare = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfRoll = table.Column<bool>(type: "bit", nullable: false),
                    InChat = table.Column<bool>(type: "bit", nullable: false),
                    ChatFor = table.Column<int>(type: "int", nullable: false),
                    ChatAgainst = table.Column<int>(type: "int", nullable: false),
                    ChatAbstained = table.Column<int>(type: "int", nullable: false),
                    Attended = table.Column<int>(type: "int", nullable: true),
                    For = table.Column<int>(type: "int", nullable: true),
                    Against = table.Column<int>(type: "int", nullable: true),
                    Abstained = table.Column<int>(type: "int", nullable: true),
                    Outcome = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionVote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionVote_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MeetingSignIn",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    MeetingSeq = table.Column<int>(type: "int", nullable: false),
                    AttendeeKey = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSignIn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingSignIn_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveySheet",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConventionId = table.Column<long>(type: "bigint", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    BuildingId = table.Column<long>(type: "bigint", nullable: false),
                    Households = table.Column<int>(type: "int", nullable: false),
                    For = table.Column<int>(type: "int", nullable: false),
                    Against = table.Column<int>(type: "int", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveySheet", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveySheet_Building_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "Building",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveySheet_Convention_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Convention",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConferenceCase",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ConferenceId = table.Column<long>(type: "bigint", nullable: false),
                    TopicSeq = table.Column<int>(type: "int", nullable: false),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    SubdistrictId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceCase", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceCase_JointConference_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "JointConference",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ConferenceCase_Subdistrict_SubdistrictId",
                        column: x => x.SubdistrictId,
                        principalTable: "Subdistrict",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceCase_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FigureExclusion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    ReasonCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AskedByPersonId = table.Column<long>(type: "bigint", nullable: false),
                    Granted = table.Column<bool>(type: "bit", nullable: true),
                    RuledAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    RuledByPersonId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureExclusion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FigureExclusion_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FigureExclusion_Person_AskedByPersonId",
                        column: x => x.AskedByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FigureExclusion_Person_RuledByPersonId",
                        column: x => x.RuledByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FigureExclusion_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SummonsCooperation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Accepted = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsCooperation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsCooperation_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsCooperation_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsDepartment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    Duty = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ContactedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    HandlerPersonId = table.Column<long>(type: "bigint", nullable: true),
                    LeaderPersonId = table.Column<long>(type: "bigint", nullable: true),
                    MissedReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsDepartment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsDepartment_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsDepartment_Person_HandlerPersonId",
                        column: x => x.HandlerPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsDepartment_Person_LeaderPersonId",
                        column: x => x.LeaderPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsDepartment_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsDispute",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ReasonCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsDispute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsDispute_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsEffort",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ForeignNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsEffort", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsEffort_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsHold",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReasonCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsHold", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsHold_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsInitiator",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsInitiator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsInitiator_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsNode",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsNode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsNode_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsNote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsNote_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SummonsObjection",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    ReasonCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalBasis = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    SuggestedDepartmentId = table.Column<long>(type: "bigint", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AskedDepartmentId = table.Column<long>(type: "bigint", nullable: true),
                    Agreed = table.Column<bool>(type: "bit", nullable: true),
                    End = table.Column<int>(type: "int", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsObjection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsObjection_Department_AskedDepartmentId",
                        column: x => x.AskedDepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsObjection_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsObjection_Department_SuggestedDepartmentId",
                        column: x => x.SuggestedDepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummonsObjection_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsRating",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    Solved = table.Column<bool>(type: "bit", nullable: false),
                    Came = table.Column<bool>(type: "bit", nullable: true),
                    CouldDecide = table.Column<bool>(type: "bit", nullable: true),
                    WasDefinite = table.Column<bool>(type: "bit", nullable: true),
                    KeptPromise = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsRating", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsRating_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsTime",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsTime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummonsTime_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SummonsWords",
                columns: table => new
                {
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PlaceText = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsWords", x => x.SummonsId);
                    table.ForeignKey(
                        name: "FK_SummonsWords_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MessageWords",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Phone = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageWords", x => x.MessageId);
                    table.ForeignKey(
                        name: "FK_MessageWords_CommitteeMessage_MessageId",
                        column: x => x.MessageId,
                        principalTable: "CommitteeMessage",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueAddition",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IssueId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueAddition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueAddition_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueNote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IssueId = table.Column<long>(type: "bigint", nullable: false),
                    EventSeq = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ForResident = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueNote_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueReport",
                columns: table => new
                {
                    IssueId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PlaceText = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Details = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Phone = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    PhoneHash = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueReport", x => x.IssueId);
                    table.ForeignKey(
                        name: "FK_IssueReport_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PassOnTask",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IssueId = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    StagedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DoneByPersonId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassOnTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassOnTask_Person_DoneByPersonId",
                        column: x => x.DoneByPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PassOnTask_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SatisfactionInvitation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseKind = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    DoneSeq = table.Column<int>(type: "int", nullable: false),
                    IssueId = table.Column<long>(type: "bigint", nullable: false),
                    DepartmentId = table.Column<long>(type: "bigint", nullable: true),
                    IsOriginal = table.Column<bool>(type: "bit", nullable: false),
                    Way = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RemindAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    OpenUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Solved = table.Column<int>(type: "int", nullable: true),
                    SolvedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Grade = table.Column<int>(type: "int", nullable: true),
                    GradedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PoorReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    By = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SatisfactionInvitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SatisfactionInvitation_Department_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Department",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SatisfactionInvitation_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SummonsIssue",
                columns: table => new
                {
                    SummonsId = table.Column<long>(type: "bigint", nullable: false),
                    IssueId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummonsIssue", x => new { x.SummonsId, x.IssueId });
                    table.ForeignKey(
                        name: "FK_SummonsIssue_SummonsRequest_SummonsId",
                        column: x => x.SummonsId,
                        principalTable: "SummonsRequest",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SummonsIssue_UrgentIssue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "UrgentIssue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SatisfactionCall",
                columns: table => new
                {
                    InvitationId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecorderPersonId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SatisfactionCall", x => x.InvitationId);
                    table.ForeignKey(
                        name: "FK_SatisfactionCall_Person_RecorderPersonId",
                        column: x => x.RecorderPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SatisfactionCall_SatisfactionInvitation_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "SatisfactionInvitation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_CenterId",
                table: "Appointment",
                column: "CenterId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_CommitteeId",
                table: "Appointment",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_CompanyId",
                table: "Appointment",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_DepartmentId",
                table: "Appointment",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_PersonId",
                table: "Appointment",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_SubdistrictId",
                table: "Appointment",
                column: "SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_Building_CompoundId_Name",
                table: "Building",
                columns: new[] { "CompoundId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvent_At",
                table: "CaseEvent",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvent_CaseKind_CaseId_Seq",
                table: "CaseEvent",
                columns: new[] { "CaseKind", "CaseId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_CaseKind_CaseId_Step_Version",
                table: "CaseStep",
                columns: new[] { "CaseKind", "CaseId", "Step", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_EndedAt_DueAt_Id",
                table: "CaseStep",
                columns: new[] { "EndedAt", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_NextRungAt_Id",
                table: "CaseStep",
                columns: new[] { "NextRungAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_Step_EndedAt_DueAt",
                table: "CaseStep",
                columns: new[] { "Step", "EndedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatActivity_ConversationId_Seq",
                table: "ChatActivity",
                columns: new[] { "ConversationId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChatActivity_CreatedAt",
                table: "ChatActivity",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CheckAnswer_ConventionId_CheckSeq_PersonKey",
                table: "CheckAnswer",
                columns: new[] { "ConventionId", "CheckSeq", "PersonKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckAnswer_PersonKey",
                table: "CheckAnswer",
                column: "PersonKey");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeLiaison_CommitteeId",
                table: "CommitteeLiaison",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeLiaison_DepartmentId_CommitteeId_PersonId",
                table: "CommitteeLiaison",
                columns: new[] { "DepartmentId", "CommitteeId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeLiaison_PersonId",
                table: "CommitteeLiaison",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_CommitteeId_DueAt_Id",
                table: "CommitteeMessage",
                columns: new[] { "CommitteeId", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_ConversationId_Kind_LeftAt",
                table: "CommitteeMessage",
                columns: new[] { "ConversationId", "Kind", "LeftAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_DoneByPersonId",
                table: "CommitteeMessage",
                column: "DoneByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_KioskId",
                table: "CommitteeMessage",
                column: "KioskId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_LeftAt",
                table: "CommitteeMessage",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_SeenByPersonId",
                table: "CommitteeMessage",
                column: "SeenByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMessage_UserId",
                table: "CommitteeMessage",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Compound_Code",
                table: "Compound",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Compound_CommitteeId",
                table: "Compound",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_Compound_CompanyId",
                table: "Compound",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceCase_ConferenceId_SummonsId",
                table: "ConferenceCase",
                columns: new[] { "ConferenceId", "SummonsId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceCase_SubdistrictId",
                table: "ConferenceCase",
                column: "SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceCase_SummonsId",
                table: "ConferenceCase",
                column: "SummonsId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceNode_ConferenceId_ResolutionSeq_Seq",
                table: "ConferenceNode",
                columns: new[] { "ConferenceId", "ResolutionSeq", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceNote_ConferenceId_EventSeq",
                table: "ConferenceNote",
                columns: new[] { "ConferenceId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceResolution_ConferenceId_Seq",
                table: "ConferenceResolution",
                columns: new[] { "ConferenceId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceTopic_ConferenceId_Seq",
                table: "ConferenceTopic",
                columns: new[] { "ConferenceId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceUnit_ConferenceId_Kind_UnitId",
                table: "ConferenceUnit",
                columns: new[] { "ConferenceId", "Kind", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceUnit_Kind_UnitId_ConferenceId",
                table: "ConferenceUnit",
                columns: new[] { "Kind", "UnitId", "ConferenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceView_ConferenceId_TopicSeq_DepartmentId",
                table: "ConferenceView",
                columns: new[] { "ConferenceId", "TopicSeq", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceView_DepartmentId",
                table: "ConferenceView",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_EndedAt",
                table: "Convention",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_BorrowedFromId",
                table: "Convention",
                column: "Facts_BorrowedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_BuildingId",
                table: "Convention",
                column: "Facts_BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_CampaignId",
                table: "Convention",
                column: "Facts_CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_CommitteeId",
                table: "Convention",
                column: "Facts_CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_CompoundId",
                table: "Convention",
                column: "Facts_CompoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_RevisesId",
                table: "Convention",
                column: "Facts_RevisesId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Facts_SubdistrictId",
                table: "Convention",
                column: "Facts_SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_GoesOnInId",
                table: "Convention",
                column: "GoesOnInId");

            migrationBuilder.CreateIndex(
                name: "IX_Convention_Number",
                table: "Convention",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Convention_State_Id",
                table: "Convention",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionBallot_ConventionId_Round_VoterKey",
                table: "ConventionBallot",
                columns: new[] { "ConventionId", "Round", "VoterKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionCampaign_CommitteeId_Until",
                table: "ConventionCampaign",
                columns: new[] { "CommitteeId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionCheck_ConventionId_Seq",
                table: "ConventionCheck",
                columns: new[] { "ConventionId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionComment_ConventionId_State",
                table: "ConventionComment",
                columns: new[] { "ConventionId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionComment_PersonKey",
                table: "ConventionComment",
                column: "PersonKey");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionIncident_BuildingId",
                table: "ConventionIncident",
                column: "BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionIncident_ConventionId_AnsweredAt",
                table: "ConventionIncident",
                columns: new[] { "ConventionId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionIncident_PersonKey",
                table: "ConventionIncident",
                column: "PersonKey");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionMeeting_ConventionId_Seq",
                table: "ConventionMeeting",
                columns: new[] { "ConventionId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionNote_ConventionId_EventSeq",
                table: "ConventionNote",
                columns: new[] { "ConventionId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionSupport_ConventionId_PersonKey",
                table: "ConventionSupport",
                columns: new[] { "ConventionId", "PersonKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionSupport_PersonKey",
                table: "ConventionSupport",
                column: "PersonKey");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionText_ConventionId_Version",
                table: "ConventionText",
                columns: new[] { "ConventionId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionVote_ConventionId_Round",
                table: "ConventionVote",
                columns: new[] { "ConventionId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConversationRecord_ChannelId_ExternalId",
                table: "ConversationRecord",
                columns: new[] { "ChannelId", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConversationRecord_ChannelId_UserId",
                table: "ConversationRecord",
                columns: new[] { "ChannelId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationRecord_LastActivityAt",
                table: "ConversationRecord",
                column: "LastActivityAt");

            migrationBuilder.CreateIndex(
                name: "IX_DataErasure_At",
                table: "DataErasure",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_DataErasure_Number",
                table: "DataErasure",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryAttempt_OutboxMessageId",
                table: "DeliveryAttempt",
                column: "OutboxMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Department_Code",
                table: "Department",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FigureExclusion_AskedByPersonId",
                table: "FigureExclusion",
                column: "AskedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FigureExclusion_DepartmentId",
                table: "FigureExclusion",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_FigureExclusion_Granted_Id",
                table: "FigureExclusion",
                columns: new[] { "Granted", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FigureExclusion_RuledByPersonId",
                table: "FigureExclusion",
                column: "RuledByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FigureExclusion_SummonsId_DepartmentId",
                table: "FigureExclusion",
                columns: new[] { "SummonsId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiguresPublication_Period",
                table: "FiguresPublication",
                column: "Period",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FilingMark_Address_At",
                table: "FilingMark",
                columns: new[] { "Address", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FilingMark_At",
                table: "FilingMark",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_FilingMark_KioskId_At",
                table: "FilingMark",
                columns: new[] { "KioskId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FilingMark_UserId_At",
                table: "FilingMark",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_HelperSession_AppointmentId",
                table: "HelperSession",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_HelperSession_CodeHash",
                table: "HelperSession",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_HelperSession_ConversationId",
                table: "HelperSession",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_HelperSession_ExpiresAt",
                table: "HelperSession",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_HelperSession_PersonId",
                table: "HelperSession",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundActivity_ChannelId_ExternalId",
                table: "InboundActivity",
                columns: new[] { "ChannelId", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboundActivity_ConversationId",
                table: "InboundActivity",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundActivity_Status_ReceivedAt_Id",
                table: "InboundActivity",
                columns: new[] { "Status", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvitationCode_CodeHash",
                table: "InvitationCode",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitationCode_PersonId",
                table: "InvitationCode",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueAddition_IssueId_EventSeq",
                table: "IssueAddition",
                columns: new[] { "IssueId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueNote_IssueId_EventSeq",
                table: "IssueNote",
                columns: new[] { "IssueId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueReport_PhoneHash",
                table: "IssueReport",
                column: "PhoneHash");

            migrationBuilder.CreateIndex(
                name: "IX_JointConference_EndedAt",
                table: "JointConference",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_JointConference_Number",
                table: "JointConference",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kiosk_CenterId",
                table: "Kiosk",
                column: "CenterId");

            migrationBuilder.CreateIndex(
                name: "IX_Kiosk_SecretHash",
                table: "Kiosk",
                column: "SecretHash");

            migrationBuilder.CreateIndex(
                name: "IX_LookupAttempt_At",
                table: "LookupAttempt",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LookupAttempt_CaseId_At",
                table: "LookupAttempt",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LookupAttempt_Place_At",
                table: "LookupAttempt",
                columns: new[] { "Place", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LookupAttempt_UserId_At",
                table: "LookupAttempt",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSignIn_ConventionId_MeetingSeq_AttendeeKey",
                table: "MeetingSignIn",
                columns: new[] { "ConventionId", "MeetingSeq", "AttendeeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeighborhoodCenter_Code",
                table: "NeighborhoodCenter",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeighborhoodCenter_CommitteeId",
                table: "NeighborhoodCenter",
                column: "CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_ConversationId",
                table: "OutboxMessage",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_DedupeKey",
                table: "OutboxMessage",
                column: "DedupeKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_Status_DueAt_Id",
                table: "OutboxMessage",
                columns: new[] { "Status", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PassOnTask_DoneByPersonId",
                table: "PassOnTask",
                column: "DoneByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PassOnTask_IssueId_DoneAt",
                table: "PassOnTask",
                columns: new[] { "IssueId", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Person_Code",
                table: "Person",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalDataAccess_At",
                table: "PersonalDataAccess",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalDataAccess_CaseKind_CaseId_At",
                table: "PersonalDataAccess",
                columns: new[] { "CaseKind", "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PropertyCompany_Code",
                table: "PropertyCompany",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReminderReceipt_PersonId",
                table: "ReminderReceipt",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderReceipt_ReminderId",
                table: "ReminderReceipt",
                column: "ReminderId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderReceipt_Status_TellAt_Id",
                table: "ReminderReceipt",
                columns: new[] { "Status", "TellAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidentsCommittee_Code",
                table: "ResidentsCommittee",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidentsCommittee_SubdistrictId",
                table: "ResidentsCommittee",
                column: "SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionCall_RecorderPersonId",
                table: "SatisfactionCall",
                column: "RecorderPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionInvitation_CaseKind_CaseId_DoneSeq_IssueId",
                table: "SatisfactionInvitation",
                columns: new[] { "CaseKind", "CaseId", "DoneSeq", "IssueId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionInvitation_DepartmentId",
                table: "SatisfactionInvitation",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionInvitation_IssueId",
                table: "SatisfactionInvitation",
                column: "IssueId");

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionInvitation_OpenUntil",
                table: "SatisfactionInvitation",
                column: "OpenUntil");

            migrationBuilder.CreateIndex(
                name: "IX_SatisfactionInvitation_RemindedAt_RemindAt_Id",
                table: "SatisfactionInvitation",
                columns: new[] { "RemindedAt", "RemindAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputy_CommitteeId_PersonId",
                table: "SigningDeputy",
                columns: new[] { "CommitteeId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputy_NamedByPersonId",
                table: "SigningDeputy",
                column: "NamedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningDeputy_PersonId",
                table: "SigningDeputy",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInLink_PersonId",
                table: "SignInLink",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInLink_SessionHash",
                table: "SignInLink",
                column: "SessionHash");

            migrationBuilder.CreateIndex(
                name: "IX_SignInLink_TokenHash",
                table: "SignInLink",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccount_ChannelId_UserId",
                table: "StaffAccount",
                columns: new[] { "ChannelId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccount_ChosenAppointmentId",
                table: "StaffAccount",
                column: "ChosenAppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccount_PersonId",
                table: "StaffAccount",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StateDocument_UpdatedAt",
                table: "StateDocument",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_StepReminder_CaseKind_CaseId",
                table: "StepReminder",
                columns: new[] { "CaseKind", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_StepReminder_StepId_Rung",
                table: "StepReminder",
                columns: new[] { "StepId", "Rung" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredAttachment_ConventionId",
                table: "StoredAttachment",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_StoredAttachment_ConversationId",
                table: "StoredAttachment",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_StoredAttachment_SummonsRequestId",
                table: "StoredAttachment",
                column: "SummonsRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_StoredAttachment_UrgentIssueId_CreatedAt",
                table: "StoredAttachment",
                columns: new[] { "UrgentIssueId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Subdistrict_Code",
                table: "Subdistrict",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsCooperation_DepartmentId",
                table: "SummonsCooperation",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsCooperation_SummonsId_Seq",
                table: "SummonsCooperation",
                columns: new[] { "SummonsId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsDepartment_DepartmentId_ReleasedAt_SummonsId",
                table: "SummonsDepartment",
                columns: new[] { "DepartmentId", "ReleasedAt", "SummonsId" });

            migrationBuilder.CreateIndex(
                name: "IX_SummonsDepartment_HandlerPersonId",
                table: "SummonsDepartment",
                column: "HandlerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsDepartment_LeaderPersonId",
                table: "SummonsDepartment",
                column: "LeaderPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsDepartment_SummonsId",
                table: "SummonsDepartment",
                column: "SummonsId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsDispute_SummonsId_Round",
                table: "SummonsDispute",
                columns: new[] { "SummonsId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsEffort_SummonsId",
                table: "SummonsEffort",
                column: "SummonsId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsHold_SummonsId",
                table: "SummonsHold",
                column: "SummonsId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsHold_Until_ReviewOn",
                table: "SummonsHold",
                columns: new[] { "Until", "ReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SummonsInitiator_SummonsId_Unit_UnitId",
                table: "SummonsInitiator",
                columns: new[] { "SummonsId", "Unit", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsIssue_IssueId",
                table: "SummonsIssue",
                column: "IssueId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsNode_SummonsId_Seq",
                table: "SummonsNode",
                columns: new[] { "SummonsId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsNote_SummonsId_EventSeq",
                table: "SummonsNote",
                columns: new[] { "SummonsId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsObjection_AskedDepartmentId",
                table: "SummonsObjection",
                column: "AskedDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsObjection_DepartmentId",
                table: "SummonsObjection",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsObjection_SuggestedDepartmentId",
                table: "SummonsObjection",
                column: "SuggestedDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsObjection_SummonsId_Seq",
                table: "SummonsObjection",
                columns: new[] { "SummonsId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRating_SummonsId_EventSeq",
                table: "SummonsRating",
                columns: new[] { "SummonsId", "EventSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_EndedAt",
                table: "SummonsRequest",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Facts_BuildingId",
                table: "SummonsRequest",
                column: "Facts_BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Facts_ClerkPersonId",
                table: "SummonsRequest",
                column: "Facts_ClerkPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Facts_CommitteeId",
                table: "SummonsRequest",
                column: "Facts_CommitteeId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Facts_CompoundId",
                table: "SummonsRequest",
                column: "Facts_CompoundId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Facts_SubdistrictId",
                table: "SummonsRequest",
                column: "Facts_SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_MergedIntoId",
                table: "SummonsRequest",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_Number",
                table: "SummonsRequest",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummonsRequest_State_SentAt_Id",
                table: "SummonsRequest",
                columns: new[] { "State", "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SummonsTime_SummonsId",
                table: "SummonsTime",
                column: "SummonsId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveySheet_BuildingId",
                table: "SurveySheet",
                column: "BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveySheet_ConventionId_Round_BuildingId",
                table: "SurveySheet",
                columns: new[] { "ConventionId", "Round", "BuildingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingMiss_Key",
                table: "UnderstandingMiss",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingMiss_LastSeenAt",
                table: "UnderstandingMiss",
                column: "LastSeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_EndedAt",
                table: "UrgentIssue",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_BuildingId",
                table: "UrgentIssue",
                column: "Facts_BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_CommitteeId_Facts_CategoryId",
                table: "UrgentIssue",
                columns: new[] { "Facts_CommitteeId", "Facts_CategoryId" });

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_CompoundId",
                table: "UrgentIssue",
                column: "Facts_CompoundId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_HelperPersonId",
                table: "UrgentIssue",
                column: "Facts_HelperPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_KioskId",
                table: "UrgentIssue",
                column: "Facts_KioskId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_ReporterUserId",
                table: "UrgentIssue",
                column: "Facts_ReporterUserId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Facts_SubdistrictId",
                table: "UrgentIssue",
                column: "Facts_SubdistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Handling_OwnerPersonId",
                table: "UrgentIssue",
                column: "Handling_OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_MergedIntoId",
                table: "UrgentIssue",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_Number",
                table: "UrgentIssue",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_State_DueAt_Id",
                table: "UrgentIssue",
                columns: new[] { "State", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UrgentIssue_TrackingCodeHash",
                table: "UrgentIssue",
                column: "TrackingCodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VoiceBinding_ChannelId_UserId",
                table: "VoiceBinding",
                columns: new[] { "ChannelId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VoiceBinding_PersonKey",
                table: "VoiceBinding",
                column: "PersonKey");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRollEntry_BuildingId",
                table: "VotingRollEntry",
                column: "BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRollEntry_CommitteeId_Body_No",
                table: "VotingRollEntry",
                columns: new[] { "CommitteeId", "Body", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_VotingRollEntry_CompoundId",
                table: "VotingRollEntry",
                column: "CompoundId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentContent");

            migrationBuilder.DropTable(
                name: "CaseEvent");

            migrationBuilder.DropTable(
                name: "CaseSequence");

            migrationBuilder.DropTable(
                name: "ChatActivity");

            migrationBuilder.DropTable(
                name: "CheckAnswer");

            migrationBuilder.DropTable(
                name: "ClockOffset");

            migrationBuilder.DropTable(
                name: "CommitteeLiaison");

            migrationBuilder.DropTable(
                name: "ConferenceCase");

            migrationBuilder.DropTable(
                name: "ConferenceNode");

            migrationBuilder.DropTable(
                name: "ConferenceNote");

            migrationBuilder.DropTable(
                name: "ConferenceResolution");

            migrationBuilder.DropTable(
                name: "ConferenceTopic");

            migrationBuilder.DropTable(
                name: "ConferenceUnit");

            migrationBuilder.DropTable(
                name: "ConferenceView");

            migrationBuilder.DropTable(
                name: "ConventionBallot");

            migrationBuilder.DropTable(
                name: "ConventionCheck");

            migrationBuilder.DropTable(
                name: "ConventionComment");

            migrationBuilder.DropTable(
                name: "ConventionIncident");

            migrationBuilder.DropTable(
                name: "ConventionMeeting");

            migrationBuilder.DropTable(
                name: "ConventionNote");

            migrationBuilder.DropTable(
                name: "ConventionSupport");

            migrationBuilder.DropTable(
                name: "ConventionText");

            migrationBuilder.DropTable(
                name: "ConventionVote");

            migrationBuilder.DropTable(
                name: "DataErasure");

            migrationBuilder.DropTable(
                name: "DeliveryAttempt");

            migrationBuilder.DropTable(
                name: "FigureExclusion");

            migrationBuilder.DropTable(
                name: "FiguresPublication");

            migrationBuilder.DropTable(
                name: "FilingMark");

            migrationBuilder.DropTable(
                name: "HelperSession");

            migrationBuilder.DropTable(
                name: "InboundActivity");

            migrationBuilder.DropTable(
                name: "InvitationCode");

            migrationBuilder.DropTable(
                name: "IssueAddition");

            migrationBuilder.DropTable(
                name: "IssueNote");

            migrationBuilder.DropTable(
                name: "IssueReport");

            migrationBuilder.DropTable(
                name: "JobRun");

            migrationBuilder.DropTable(
                name: "LookupAttempt");

            migrationBuilder.DropTable(
                name: "MeetingSignIn");

            migrationBuilder.DropTable(
                name: "MessageWords");

            migrationBuilder.DropTable(
                name: "PassOnTask");

            migrationBuilder.DropTable(
                name: "PersonalDataAccess");

            migrationBuilder.DropTable(
                name: "ReminderReceipt");

            migrationBuilder.DropTable(
                name: "SatisfactionCall");

            migrationBuilder.DropTable(
                name: "SigningDeputy");

            migrationBuilder.DropTable(
                name: "SignInLink");

            migrationBuilder.DropTable(
                name: "StaffAccount");

            migrationBuilder.DropTable(
                name: "StateDocument");

            migrationBuilder.DropTable(
                name: "StoredAttachment");

            migrationBuilder.DropTable(
                name: "SummonsCooperation");

            migrationBuilder.DropTable(
                name: "SummonsDepartment");

            migrationBuilder.DropTable(
                name: "SummonsDispute");

            migrationBuilder.DropTable(
                name: "SummonsEffort");

            migrationBuilder.DropTable(
                name: "SummonsHold");

            migrationBuilder.DropTable(
                name: "SummonsInitiator");

            migrationBuilder.DropTable(
                name: "SummonsIssue");

            migrationBuilder.DropTable(
                name: "SummonsNode");

            migrationBuilder.DropTable(
                name: "SummonsNote");

            migrationBuilder.DropTable(
                name: "SummonsObjection");

            migrationBuilder.DropTable(
                name: "SummonsRating");

            migrationBuilder.DropTable(
                name: "SummonsTime");

            migrationBuilder.DropTable(
                name: "SummonsWords");

            migrationBuilder.DropTable(
                name: "SurveySheet");

            migrationBuilder.DropTable(
                name: "TurnLease");

            migrationBuilder.DropTable(
                name: "UnderstandingMiss");

            migrationBuilder.DropTable(
                name: "VoiceBinding");

            migrationBuilder.DropTable(
                name: "VotingRollEntry");

            migrationBuilder.DropTable(
                name: "JointConference");

            migrationBuilder.DropTable(
                name: "OutboxMessage");

            migrationBuilder.DropTable(
                name: "CommitteeMessage");

            migrationBuilder.DropTable(
                name: "StepReminder");

            migrationBuilder.DropTable(
                name: "SatisfactionInvitation");

            migrationBuilder.DropTable(
                name: "Appointment");

            migrationBuilder.DropTable(
                name: "SummonsRequest");

            migrationBuilder.DropTable(
                name: "Convention");

            migrationBuilder.DropTable(
                name: "ConversationRecord");

            migrationBuilder.DropTable(
                name: "CaseStep");

            migrationBuilder.DropTable(
                name: "UrgentIssue");

            migrationBuilder.DropTable(
                name: "Department");

            migrationBuilder.DropTable(
                name: "ConventionCampaign");

            migrationBuilder.DropTable(
                name: "Building");

            migrationBuilder.DropTable(
                name: "Kiosk");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "Compound");

            migrationBuilder.DropTable(
                name: "NeighborhoodCenter");

            migrationBuilder.DropTable(
                name: "PropertyCompany");

            migrationBuilder.DropTable(
                name: "ResidentsCommittee");

            migrationBuilder.DropTable(
                name: "Subdistrict");
        }
    }
}
